import { type Schemas, uuid } from "../api";
import { type ChangeRequest, type QueryList, wasOf } from "../changes";
import { growth } from "./queries";

type Task = Schemas["Task"];
type Entry = Schemas["Entry"];
/** As much of a task as a list has. */
export type ListedTask = Pick<Task, "id" | "etag" | "text"> & Partial<Task>;

/* The changes of tasks and of the log, as the queue takes them. */

const sorted: QueryList = { key: [growth, "week", "sort"], list: [] };
const ofGoal = (goalId: string): QueryList => ({ key: [growth, "tasks", goalId], list: [] });

/** A task in the lists in which it stands, as the step also at its goal. */
const shownTask = (task: Task): NonNullable<ChangeRequest["optimistic"]> => [
  ...(task.goalId ? [{ add: task, to: ofGoal(task.goalId) }] : []),
  ...(!task.goalId || task.mark === "step" ? [{ add: task, to: sorted }] : []),
  ...(task.goalId && task.mark === "step" && task.state === "open"
    ? [{ change: task.goalId, fields: { step: task } }]
    : []),
];
export const weekTasks = (week: string): QueryList => ({
  key: [growth, "week", week],
  list: ["tasks"],
});

/** The server's word, in one line: of a pasted table each cell, and nothing that cannot be seen. */
export const inOneLine = (text: string): string => seen(text.replace(/\s/gu, " ")).trim();

/** As the contract takes text of several lines; joiners and the marks of writing from right to left stay. */
const seen = (text: string): string =>
  text
    .replaceAll("\t", " ")
    .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replace(
      /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u206a-\u206f\ufeff]/gu,
      "",
    );

/** The field of a person is called otherwise. */
const named = <Row extends { person?: { id: string } }>(row: Row) => ({
  ...row,
  personId: row.person?.id,
});

/** What is known of a goal or of two people has to be read again; what stands alone says all in its answer. */
const hangs = ({ goalId, thread, person, talkId }: Partial<Task>) =>
  goalId ?? thread ?? person ?? talkId;
const rereadOf = (task: Partial<Task>) => (hangs(task) ? {} : { reread: [] });

/** @param key where it was typed */
export function addTask(draft: Schemas["TaskDraft"], key?: string): ChangeRequest {
  const row: Task = {
    ...{ id: uuid(), state: "open", ...draft, text: inOneLine(draft.text) },
    ...{ createdAt: new Date().toISOString(), etag: "" },
  } as Task;
  return {
    operation: "POST /api/tasks",
    fields: { ...draft, id: row.id, text: row.text },
    optimistic: shownTask(row),
    ...(hangs(row) || draft.personId ? {} : { reread: [] }),
    ...(key && { typed: { key, text: draft.text } }),
  };
}

export const changeTask = (
  task: ListedTask,
  change: Schemas["TaskChange"],
  reread?: ChangeRequest["reread"],
): ChangeRequest => {
  const fields = { ...change, ...(change.text && { text: inOneLine(change.text) }) };
  return {
    operation: "PATCH /api/tasks/{taskId}",
    ...{ path: { taskId: task.id }, fields, was: wasOf(named(task), fields), base: task.etag },
    ...(reread ? { reread } : rereadOf(task)),
  };
};

export const finishTask = (
  task: ListedTask,
  fields: Schemas["TaskFinish"],
  key: string,
): ChangeRequest => ({
  operation: "POST /api/tasks/{taskId}/finish",
  ...{ path: { taskId: task.id }, fields, base: task.etag },
  optimistic: [
    { change: task.id, fields: { state: "done", ...(fields.day && { doneOn: fields.day }) } },
  ],
  ...(fields.happened ? { typed: { key, text: fields.happened } } : rereadOf(task)),
});

/** Takes back that it is done, from whatever that made of it. */
export const reopenTask = (task: ListedTask): ChangeRequest =>
  changeTask({ ...task, state: "done" }, { state: task.state ?? "open" });

/** What could be done becomes the next step of its goal. */
export function takeStep(task: Task, more: Schemas["TaskChange"] = {}): ChangeRequest {
  const change = changeTask(task, { ...more, mark: "step" });
  const fields = change.fields ?? {};
  return {
    ...change,
    optimistic: [
      { change: task.id, fields },
      ...(task.goalId ? [{ change: task.goalId, fields: { step: { ...task, ...fields } } }] : []),
    ],
  };
}

export const taskRemoval = (task: ListedTask): ChangeRequest => ({
  operation: "DELETE /api/tasks/{taskId}",
  ...{ path: { taskId: task.id }, base: task.etag },
  optimistic: [{ remove: task.id }],
});

/** Adds it again with its id, which brings a removed one back. */
export function taskRestore(task: Task): ChangeRequest {
  const { id, text, note, minutes, dueOn, state, mark, quadrant, week, goalId } = task;
  const { talkId, person, stage, card, outcome, kind, audience, teller, heardOn } = task;
  return {
    operation: "POST /api/tasks",
    fields: {
      ...{ id, text, state },
      ...(note && { note }),
      ...(minutes && { minutes }),
      ...(dueOn && { dueOn }),
      ...(mark && { mark }),
      ...(stage && { stage }),
      ...(card && { card }),
      ...(outcome && { outcome }),
      ...(kind && { kind }),
      ...(audience && { audience }),
      ...(teller && { teller }),
      ...(heardOn && { heardOn }),
      ...(quadrant && { quadrant }),
      ...(week && { week }),
      ...(goalId && { goalId }),
      ...(talkId && { talkId }),
      ...(person && { personId: person.id }),
    },
    optimistic: shownTask(task),
  };
}

type Hanging = Pick<Schemas["EntryDraft"], "goalId" | "talkId" | "personId">;

const lists = ({ goalId, talkId, personId }: Hanging): QueryList[] => [
  ...[{}, ...(goalId ? [{ goalId }] : [])].map((filter) => ({
    key: [growth, "entries", filter],
    list: ["pages", 0, "items"],
  })),
  ...(talkId ? [{ key: [growth, "talk", talkId], list: ["value", "lines"] }] : []),
  ...(personId ? [{ key: [growth, "contact", personId], list: ["value", "lines"] }] : []),
];

/** @param key where it was typed */
export function addEntry(draft: Schemas["EntryDraft"], key?: string): ChangeRequest {
  const fields = { ...draft, id: draft.id ?? uuid(), text: seen(draft.text).trim() };
  const row: Entry = {
    ...{ ...fields, evidence: draft.evidence ?? false },
    ...{ createdAt: new Date().toISOString(), etag: "" },
  } as Entry;
  return {
    operation: "POST /api/entries",
    fields,
    optimistic: lists(draft).map((to) => ({ add: row, to })),
    ...(key && { typed: { key, text: draft.text } }),
  };
}

export function changeEntry(entry: Entry, change: Schemas["EntryChange"]): ChangeRequest {
  const fields = { ...change, ...(change.text && { text: seen(change.text).trim() }) };
  return {
    operation: "PATCH /api/entries/{entryId}",
    ...{ path: { entryId: entry.id }, fields, was: wasOf(named(entry), fields), base: entry.etag },
  };
}

export const removeEntry = ({ id, etag }: Pick<Entry, "id" | "etag">): ChangeRequest => ({
  operation: "DELETE /api/entries/{entryId}",
  ...{ path: { entryId: id }, base: etag },
  optimistic: [{ remove: id }],
});

/** Adds it again with its id, which brings a removed one back. */
export function restoreEntry(entry: Entry & { personId?: string }): ChangeRequest {
  const { id, day, kind, text, goalId, thread, talkId, person, evidence } = entry;
  const { card, outcome, minutes, helper } = entry;
  const personId = entry.personId ?? person?.id;
  return {
    operation: "POST /api/entries",
    fields: {
      ...{ id, day, kind, text, evidence },
      ...(card && { card }),
      ...(outcome && { outcome }),
      ...(minutes && { minutes }),
      ...(helper !== undefined && { helper }),
      ...(goalId && { goalId }),
      ...(thread && !goalId && { thread: { kind: thread.kind, key: thread.key } }),
      ...(talkId && { talkId }),
      ...(personId && { personId }),
    },
    optimistic: lists({
      ...(goalId && { goalId }),
      ...(talkId && { talkId }),
      ...(personId && { personId }),
    }).map((to) => ({ add: entry, to })),
  };
}
