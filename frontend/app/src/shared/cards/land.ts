import { growth, limits, type Schemas, uuid } from "../api";
import type { ChangeRequest } from "../changes";
import { inDays, today } from "../days";
import {
  addEntry,
  addTask,
  changeTask,
  finishTask,
  type ListedTask,
  removeEntry,
  reopenTask,
  taskRemoval,
} from "../goal";
import { inLanguage } from "../i18n";
import { type Answers, type Card, type CardName, chosen, inWritten } from "./cards";

type Quadrant = Schemas["Quadrant"];
type Landing = (card: Card, answers: Answers, task?: ListedTask) => ChangeRequest[];

/** Characters, as the contract takes them. */
const longest = {
  task: limits.TaskDraft.text.maxLength,
  entry: limits.EntryDraft.text.maxLength,
  note: limits.TaskDraft.note.maxLength,
};

/** What a task is worth by five answers; what others can do is theirs. */
export function boxOf({ important, urgent, mine, only }: Answers): Quadrant {
  if (important !== "yes" && urgent !== "yes") return "delete";
  if (mine === "no" || only === "no" || important !== "yes") return "delegate";
  return urgent === "yes" ? "do" : "schedule";
}

/** The note with what was answered below what stands there. */
const noted = (card: Card, answers: Answers, { note }: Partial<ListedTask>) =>
  [note, inWritten(card, answers)].filter(Boolean).join("\n\n").slice(0, longest.note) || null;

const outcomeOf = (answers: Answers) => answers.outcome as Schemas["CardOutcome"];
const line = (card: Schemas["CardName"], kind: Schemas["EntryKind"], text: string) => ({
  ...{ id: uuid(), day: today(), kind, card, text: text.trim().slice(0, longest.entry) },
});
const personOf = ({ person }: Answers) => (person ? { personId: person } : {});
const dayOf = ({ day }: Answers) => (day ? { dueOn: day } : {});
const minutesOf = ({ minutes }: Answers) =>
  Number(minutes) > 0 ? { minutes: Number(minutes) } : {};

/** What a card asks for that needs no task of its own: its answers become one line of the log. */
const asReflection: Landing = (card, answers) => {
  const text = `${inLanguage(card.title)}\n\n${inWritten(card, answers)}`.slice(0, longest.entry);
  return [addEntry({ day: today(), kind: "reflection", text, ...personOf(answers) })];
};

const landings: Partial<Record<CardName, Landing>> = {
  "only-i": (card, answers, task) => {
    const quadrant = boxOf(answers);
    const note = task && noted(card, answers, task);
    const state = quadrant === "delete" ? "dropped" : "open";
    return task ? [changeTask(task, { quadrant, state, note: note ?? null }, [])] : [];
  },
  "not-yet": (card, answers, task) => {
    const outcome = outcomeOf(answers);
    if (!task) return [];
    const fields =
      outcome === "no"
        ? ({ state: "dropped" } as const)
        : ({ state: "not-now", dueOn: answers.day || null } as const);
    const said = `${chosen(card, answers, "outcome")}: ${task.text}\n${answers.sentence ?? ""}`;
    const { person } = task;
    return [
      changeTask(task, fields, [[growth]]),
      addEntry({
        ...line("not-yet", "did", said),
        outcome,
        ...(person && { personId: person.id }),
      }),
    ];
  },
  "mine-to-solve": (_, answers) => {
    const outcome = outcomeOf(answers);
    const text = answers.text ?? "";
    const who = personOf(answers);
    const heard = line("mine-to-solve", "heard", text);
    return [
      addEntry({ ...heard, outcome, ...who, ...minutesOf(answers) }),
      // Its words are the reader's own, so that it is no promise which the person reads.
      ...(outcome === "took"
        ? [addTask({ text: text.slice(0, longest.task), card: "mine-to-solve", ...who })]
        : []),
    ];
  },
  "what-to-share": (_, answers) => {
    const feared = answers.feared?.trim();
    return [
      addTask({
        ...{ text: (answers.text ?? "").slice(0, longest.task), card: "what-to-share" },
        ...{ outcome: outcomeOf(answers), ...dayOf(answers), ...(feared && { note: feared }) },
      }),
    ];
  },
  update: (card, answers, task) => {
    const outcome = outcomeOf(answers);
    const title = `${inLanguage(card.title)}: ${chosen(card, answers, "outcome")}`;
    const again = Number(answers.repeat);
    const readers = (answers.people ?? "").split(",").filter(Boolean);
    const written = inWritten(card, answers);
    return [
      addEntry({ ...line("update", "did", written), outcome }),
      // Each reader reads theirs again on their link.
      ...readers.map((personId) =>
        addEntry({ ...line("update", "touch", written), outcome, personId }),
      ),
      ...(again > 0
        ? [addTask({ text: title, dueOn: inDays(again), card: "update", outcome })]
        : []),
      // It was the reminder of this one.
      ...(task ? [finishTask(task, { day: today() }, "")] : []),
    ];
  },
  delegate: (card, answers, task) => {
    if (!task) return [];
    const given: Schemas["TaskChange"] = {
      ...{ quadrant: "delegate", card: "delegate", note: noted(card, answers, task) },
      ...{ personId: answers.person || null, dueOn: answers.day || null },
      ...{ state: answers.day ? "waiting" : "handed", ...minutesOf(answers) },
    };
    return [changeTask(task, given, [[growth]])];
  },
};

/** What is answered on a card, as what stays of it: in the note of a task, as a task, or in the log. */
export const land: Landing = (card, answers, task) =>
  (landings[card.id] ?? asReflection)(card, answers, task);

/** What takes a change of a card back. */
export function backOf(change: ChangeRequest): ChangeRequest {
  const { operation, path = {}, fields = {}, was = {} } = change;
  const id = String(fields.id);
  if (operation === "POST /api/entries") return removeEntry({ id, etag: "" });
  if (operation === "POST /api/tasks/{taskId}/finish") {
    const task = { id: path.taskId ?? "", etag: "", text: "", state: "open" } as const;
    return reopenTask(task);
  }
  if (operation === "POST /api/tasks") return taskRemoval({ id, etag: "", text: "" });
  const optimistic = [{ change: path.taskId ?? "", fields: was }];
  return { ...change, fields: was, was: fields, optimistic };
}
