import { growth, keyOf, limits, type Schemas } from "../api";
import { type ChangeRequest, type QueryList, rowChanges } from "../changes";
import { today } from "../days";

type Task = Schemas["Task"];
type Entry = Schemas["Entry"];
/** Holds the part of a task that a list has. */
export type ListedTask = Pick<Task, "id" | "etag" | "text"> & Partial<Task>;

/* The changes of tasks and of the log, as the queue takes them. */

const sorted: QueryList = { key: [growth, "week", "sort"], list: [] };
const ofGoal = (goalId: string): QueryList => ({ key: keyOf("/api/tasks", { goalId }), list: [] });

/** Returns an agreed step in the lists of the meeting and of the other person's page. */
const agreed = (task: Task, personId: string | undefined) => {
  const { id: taskId, talkId, goalId, state } = task;
  const row = { ...task, by: state === "waiting" ? "other" : "me", madeOn: today() };
  const at = (key: QueryList["key"], list: string) => ({ key, list: ["value", list] });
  const promised = personId && !goalId && (state === "open" || state === "waiting");
  return [
    ...(talkId
      ? [
          {
            add: { ...row, taskId },
            ...{ to: at(keyOf("/api/talks/{talkId}", { talkId }), "steps"), last: true as const },
          },
        ]
      : []),
    ...(promised
      ? [{ add: row, to: at(keyOf("/api/contacts/{personId}", { personId }), "promises") }]
      : []),
  ];
};

/** Returns the state of a task that is to be done, by whoever it was to be done before. */
export const openState = ({ by, state }: Partial<Task>) =>
  by === "other" || state === "waiting" ? "waiting" : "open";

/** A task in the lists in which it stands, as the step also at its goal. */
const shownTask = (
  task: Task,
  { personId }: Partial<Schemas["TaskDraft"]>,
): NonNullable<ChangeRequest["optimistic"]> => [
  ...agreed(task, personId),
  ...(task.goalId ? [{ add: task, to: ofGoal(task.goalId) }] : []),
  ...(!task.goalId || task.mark === "step" ? [{ add: task, to: sorted, last: true as const }] : []),
  ...(task.goalId && task.mark === "step" && task.state === "open"
    ? [{ change: task.goalId, fields: { step: task } }]
    : []),
];
export const weekTasks = (week: string): QueryList => ({
  key: keyOf("/api/week", { week }),
  list: ["tasks"],
});

/** The server's word, in one line: of a pasted table each cell, and nothing that cannot be seen. */
export const inOneLine = (text: string): string => seen(text.replace(/\s/gu, " ")).trim();

/**
 * Cleans a text of several lines as the contract requires; joiners and marks of right-to-left
 * writing stay.
 */
const seen = (text: string): string =>
  text
    .replaceAll("\t", " ")
    .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replace(
      /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u206a-\u206f\ufeff]/gu,
      "",
    );

/**
 * Finds what the task belongs to, such as a goal or a meeting, which then has to be read again; for a
 * task of its own the answer is enough.
 */
const hangs = ({ goalId, thread, person, talkId }: Partial<Task>) =>
  goalId ?? thread ?? person ?? talkId;
const rereadOf = (task: Partial<Task> & Partial<Schemas["TaskDraft"]>) =>
  hangs(task) || task.personId ? undefined : [];

export const {
  add: addTask,
  change: changeTask,
  remove: taskRemoval,
} = rowChanges<Task, Schemas["TaskDraft"], Schemas["TaskChange"]>({
  add: "POST /api/tasks",
  change: "PATCH /api/tasks/{taskId}",
  remove: "DELETE /api/tasks/{taskId}",
  draft: limits.TaskDraft,
  fresh: { state: "open" },
  clean: inOneLine,
  shown: shownTask,
  reread: rereadOf,
});

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
  ...(fields.happened ? { typed: { key, text: fields.happened } } : !hangs(task) && { reread: [] }),
});

/** Takes back that it is done, from whatever that made of it. */
export const reopenTask = (task: ListedTask): ChangeRequest =>
  changeTask({ ...task, state: "done" }, { state: task.state ?? "open" });

/** Makes an idea the next step of its goal. */
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

type Hanging = Pick<Schemas["EntryDraft"], "goalId" | "talkId" | "personId">;

const lists = ({ goalId, talkId, personId }: Hanging): QueryList[] => [
  ...[{}, ...(goalId ? [{ goalId }] : [])].map((filter) => ({
    key: keyOf("/api/entries", filter),
    list: ["pages", 0, "items"],
  })),
  ...(talkId ? [{ key: keyOf("/api/talks/{talkId}", { talkId }), list: ["value", "lines"] }] : []),
  ...(personId
    ? [{ key: keyOf("/api/contacts/{personId}", { personId }), list: ["value", "lines"] }]
    : []),
];

export const {
  add: addEntry,
  change: changeEntry,
  remove: removeEntry,
} = rowChanges<Entry, Schemas["EntryDraft"], Schemas["EntryChange"]>({
  add: "POST /api/entries",
  change: "PATCH /api/entries/{entryId}",
  remove: "DELETE /api/entries/{entryId}",
  draft: limits.EntryDraft,
  fresh: { evidence: false },
  clean: (text) => seen(text).trim(),
  shown: (row, draft) => lists(draft).map((to) => ({ add: row, to })),
});
