import { limits, uuid } from "../../shared/api";
import type { ChangeRequest } from "../../shared/changes";
import { inDays, today } from "../../shared/days";
import { addEntry, addTask, changeTask, inOneLine, type ListedTask } from "../../shared/goal";
import { inLanguage } from "../../shared/i18n";
import { answerText, holds, peopleOf } from "./answers";
import type { Leave, Situation, SituationAnswer, SituationForm } from "./types";

/** The kinds that a page can leave by itself. */
const kinds: readonly Leave["kind"][] = ["task", "promise", "entry", "contact", "change", "copy"];

/** What a situation may leave now: its condition holds, and its words are there. */
export const leavesOf = (form: SituationForm, situation: Situation, task?: ListedTask): Leave[] =>
  (form.leaves ?? []).filter(
    (leave) =>
      kinds.includes(leave.kind) &&
      (!leave.only || holds(situation.answers, leave.only)) &&
      (leave.kind !== "change" || task !== undefined) &&
      (leave.kind === "change" ||
        (leave.kind === "copy"
          ? leftWords(leave, form, situation.answers) !== ""
          : landLeave(form, situation, leave).length > 0)),
  );

/** The lines that a leave is made for: all with words, or the whole once. */
function linesFor(
  { text: keys = [] }: Leave,
  { lines = [] }: SituationForm,
  answers: SituationAnswer[],
) {
  if (!lines.some(({ key }) => keys.includes(key))) return [undefined];
  return [...new Set(answers.map(({ line }) => line))]
    .filter((line) => line !== undefined)
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

/** A day, or so many days from now. */
const dayOf = (text: string) => (/^\d{1,3}$/.test(text) ? inDays(Number(text)) : text);

/** What is left, as the queue takes it. */
export function landLeave(
  form: SituationForm,
  { answers, title }: Situation,
  leave: Leave,
  task?: ListedTask,
): ChangeRequest[] {
  return linesFor(leave, form, answers).flatMap((line) => {
    const once = new Set(form.fields.map(({ key }) => key));
    const get = (key = "") => answerText(answers, key, once.has(key) ? undefined : line);
    const person = leave.person ?? "";
    const people = peopleOf(answers, person, once.has(person) ? undefined : line);
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
        // A person's link shows tasks that name them, and these words are the lead's own.
        const named = who && (leave.kind === "promise" || leave.state === "waiting");
        return text
          ? [addTask({ id: uuid(), text, ...more, ...(named && { personId: who.id }) })]
          : [];
      }
    }
  });
}
