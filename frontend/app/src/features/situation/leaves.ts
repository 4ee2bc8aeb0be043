import { limits, uuid } from "../../shared/api";
import type { ChangeRequest } from "../../shared/changes";
import { inDays, today } from "../../shared/days";
import { addEntry, addTask, changeTask, inOneLine, type ListedTask } from "../../shared/goal";
import { inLanguage } from "../../shared/i18n";
import { addPoint } from "../../shared/talk";
import { answersAt, answerText, holds, peopleOf } from "./answers";
import type { Leave, Situation, SituationAnswer, SituationForm } from "./types";

/** Lists what a situation may leave now: its condition holds, and its words are there. */
export const leavesOf = (form: SituationForm, situation: Situation, task?: ListedTask): Leave[] =>
  (form.leaves ?? []).filter(
    (leave) =>
      (!leave.only || holds(situation.answers, leave.only)) &&
      hasWords(form, situation, leave, task),
  );

const hasWords = (form: SituationForm, situation: Situation, leave: Leave, task?: ListedTask) =>
  leave.kind === "change"
    ? task !== undefined
    : leave.kind === "copy"
      ? leftWords(leave, form, situation.answers) !== ""
      : leave.kind === "goal" || leave.kind === "question"
        ? textsOf(form, situation, leave).length > 0
        : (leave.kind === "point" ? pointsOf : landLeave)(form, situation, leave).length > 0;

/** Returns the texts that a goal or a form begins with. */
export const textsOf = (form: SituationForm, { answers }: Situation, leave: Leave): string[] =>
  linesFor(leave, form, answers).flatMap((line) => leftWords(leave, form, answers, line) || []);

/** An agenda item for each person who is named. The form's own name would say nothing to them. */
export function pointsOf(form: SituationForm, { answers, title }: Situation, leave: Leave) {
  return linesFor(leave, form, answers).flatMap((line) => {
    const said = leftWords(leave, form, answers, line) || (leave.text ? "" : (title ?? ""));
    const text = inOneLine(said).slice(0, limits.PointDraft.text.maxLength);
    return text ? peopleIn(form, answers, leave, line).map((person) => ({ person, text })) : [];
  });
}

const peopleIn = (
  { fields }: SituationForm,
  answers: SituationAnswer[],
  { person = "" }: Leave,
  line?: number,
) => peopleOf(answers, person, fields.some(({ key }) => key === person) ? undefined : line);

/** The lines that a leave is made for: all with words or, if each of them is told, with a person; or the whole once. */
function linesFor(
  { kind, text = [], person = "", missing }: Leave,
  { fields, lines = [] }: SituationForm,
  answers: SituationAnswer[],
) {
  const tells = kind === "point" || kind === "contact";
  const keys = tells && !fields.some(({ key }) => key === person) ? [...text, person] : text;
  if (!lines.some(({ key }) => keys.includes(key))) return [undefined];
  return [...new Set(answers.map(({ line }) => line))]
    .filter((line) => line !== undefined)
    .filter((line) => !missing || answersAt(answers, missing, line).length === 0)
    .sort((a, b) => a - b);
}

/** The answers that become the text; several of them each below its question. */
export function leftWords(
  { text: keys = [] }: Leave,
  form: SituationForm,
  answers: SituationAnswer[],
  line?: number,
) {
  const said = [...form.fields, ...(form.lines ?? [])]
    .filter(({ key }) => keys.includes(key))
    .map(({ key, label, choices }) => {
      const text = answerText(
        answers,
        key,
        form.fields.some((each) => each.key === key) ? undefined : line,
      );
      const choice = choices?.find((each) => each.key === text);
      return { label: inLanguage(label), text: (choice ? inLanguage(choice.name) : text).trim() };
    })
    .filter(({ text }) => text);
  return said.length > 1
    ? said.map(({ label, text }) => `${label}\n${text}`).join("\n\n")
    : (said[0]?.text ?? "");
}

/** Tells whether somebody asked for the task, and it was not promised. */
const wasAsked = ({ state }: ListedTask) => state === "asked" || state === "not-now";

/** A day, or so many days from now. */
const dayOf = (text: string) => (/^\d{1,3}$/.test(text) ? inDays(Number(text)) : text);

/**
 * Makes the change for the queue.
 * @param talks the next one-on-one of each person
 */
export function landLeave(
  form: SituationForm,
  situation: Situation,
  leave: Leave,
  task?: ListedTask,
  talks: ReadonlyMap<string, string> = new Map(),
): ChangeRequest[] {
  if (leave.kind === "point") {
    return pointsOf(form, situation, leave).flatMap(({ person, text }) => {
      const talkId = talks.get(person.id);
      return talkId ? [addPoint(talkId, { text })] : [];
    });
  }
  const { answers, title } = situation;
  return linesFor(leave, form, answers).flatMap((line) => {
    const once = new Set(form.fields.map(({ key }) => key));
    const get = (key = "") => answerText(answers, key, once.has(key) ? undefined : line);
    const people = peopleIn(form, answers, leave, line);
    const words =
      leftWords(leave, form, answers, line) || (leave.text ? "" : (title ?? inLanguage(form.name)));
    const day = dayOf(get(leave.day));
    const minutes = Number(get(leave.minutes)) || undefined;
    const quadrant = get(leave.quadrant) as ListedTask["quadrant"] | "";
    const more = {
      ...(day && { dueOn: day }),
      ...(minutes && { minutes }),
      ...(quadrant && { quadrant }),
      ...(leave.state && { state: leave.state }),
      ...(leave.card && { card: leave.card }),
    };
    const [who] = people;
    const entryText = words.slice(0, limits.EntryDraft.text.maxLength);
    const entry = {
      ...{ id: uuid(), day: today(), text: entryText, ...(minutes && { minutes }) },
      ...(leave.card && { card: leave.card }),
    };
    switch (leave.kind) {
      case "change": {
        if (!task) return [];
        const given = leave.state === "waiting" || leave.state === "handed";
        const note = [task.note, words].filter(Boolean).join("\n\n");
        return [
          changeTask(task, {
            ...more,
            ...(given && { quadrant: "delegate" }),
            ...(leave.state === "dropped" && wasAsked(task) && { outcome: "no" }),
            ...(who && { personId: who.id }),
            ...(note && { note: note.slice(0, limits.TaskDraft.note.maxLength) }),
          }),
        ];
      }
      case "contact":
        return people
          .filter(() => words)
          .map((each) => addEntry({ ...entry, id: uuid(), kind: "touch", personId: each.id }));
      case "entry":
        return words
          ? [addEntry({ ...entry, kind: leave.entry ?? "did", ...(who && { personId: who.id }) })]
          : [];
      default: {
        const text = inOneLine(words).slice(0, limits.TaskDraft.text.maxLength);
        // Only what is promised, and what the person does, stands on their page.
        const named = who && (leave.kind === "promise" || leave.state === "waiting");
        return text
          ? [addTask({ id: uuid(), text, ...more, ...(named && { personId: who.id }) })]
          : [];
      }
    }
  });
}
