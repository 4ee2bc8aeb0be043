import { below, keyOf, limits, type Schemas, uuid } from "../api";
import { type ChangeRequest, draftOf, wasOf } from "../changes";
import { weekTasks } from "../goal";

export type TimeBlock = Schemas["TimeBlock"];
/**
 * Holds a task as a block or a list names it; of an agreed step also who does it, and what the
 * other person said.
 */
export type ShownTask = Pick<Schemas["Task"], "id" | "text"> &
  Partial<Schemas["Task"]> &
  Partial<Pick<Schemas["TalkStep"], "theirDay" | "doneOn" | "line">>;

/* The changes of blocks, as the queue takes them. A week's sums are read again. */

const planOf = (week: string) => keyOf("/api/week", { week });

const ofWeek = (week: string) => ({ reread: [planOf(week)] });

const added = (block: TimeBlock, draft: Schemas["TimeBlockDraft"]): ChangeRequest => ({
  operation: "POST /api/time-blocks",
  fields: draft,
  optimistic: [
    { add: block, to: { key: keyOf("/api/week", { week: block.week }), list: ["blocks"] } },
    ...(block.task ? [{ remove: block.task.id, from: weekTasks(block.week) }] : []),
  ],
  ...ofWeek(block.week),
});

export function addBlock(
  draft: Omit<Schemas["TimeBlockDraft"], "id">,
  task?: ShownTask,
): ChangeRequest {
  const { taskId: _, weekly: __, personId: ___, ...rest } = draft;
  const id = uuid();
  return added(
    { ...rest, id, etag: "", ...(task && { task: { state: "open", ...task } }) },
    { ...draft, id },
  );
}

/** Makes a change that restores a removed block with its id. */
export const restoreBlock = (block: TimeBlock): ChangeRequest =>
  added(block, draftOf(block, limits.TimeBlockDraft) as Schemas["TimeBlockDraft"]);

export const changeBlock = (
  block: TimeBlock,
  fields: Schemas["TimeBlockChange"],
): ChangeRequest => ({
  operation: "PATCH /api/time-blocks/{timeBlockId}",
  ...{ path: { timeBlockId: block.id }, fields, base: block.etag },
  was: wasOf(block, fields),
  // What was spent is part of what the review sums up.
  reread: "spent" in fields ? [planOf(block.week), below("/api/week/spent")] : [planOf(block.week)],
});

/** Records what became of a block: its time, its task, and an entry for the log. */
export function finishBlock(
  block: TimeBlock,
  fields: Schemas["TimeBlockFinish"],
  key?: string,
): ChangeRequest {
  const { id, etag, task } = block;
  const state = fields.done ? "done" : "open";
  const changes = task && (task.state === "open" || task.state === "done");
  return {
    operation: "POST /api/time-blocks/{timeBlockId}/finish",
    ...{ path: { timeBlockId: id }, fields, base: etag },
    optimistic: [
      { change: id, fields: { spent: fields.spent } },
      ...(changes ? [{ change: task.id, fields: { state } }] : []),
    ],
    ...(key && fields.happened && { typed: { key, text: fields.happened } }),
  };
}

/** @param following also the later ones of its series */
export const removeBlock = ({ id, etag, week }: TimeBlock, following: boolean): ChangeRequest => ({
  operation: "DELETE /api/time-blocks/{timeBlockId}",
  ...{ path: { timeBlockId: id }, query: { following }, base: etag },
  optimistic: [{ remove: id, from: { key: keyOf("/api/week", { week }), list: ["blocks"] } }],
  ...ofWeek(week),
});

/** A block as if nobody had said what became of it; or as it was said before. */
export const reopenBlock = (block: TimeBlock, spent?: number, done = false): ChangeRequest[] => {
  const now = { ...block, etag: "*" };
  return [
    finishBlock(now, { spent: spent ?? 0, done }),
    ...(spent === undefined ? [changeBlock({ ...now, spent: 0 }, { spent: null })] : []),
  ];
};

/** Into another week, where it has no day yet. */
export const moveBlock = (block: TimeBlock, week: string): ChangeRequest => ({
  ...changeBlock(block, { week, day: null, start: null }),
  optimistic: [{ remove: block.id, from: { key: planOf(block.week), list: ["blocks"] } }],
  reread: [planOf(block.week), planOf(week)],
});
