import { below, keyOf, limits, type Schemas, uuid } from "../../shared/api";
import { type ChangeRequest, draftOf, wasOf } from "../../shared/changes";
import { weekTasks } from "../../shared/goal";
import { settingsQuery, type Task, type TimeBlock, type WeekPlan, weekQuery } from "./queries";

/* The changes of blocks and of the week, as the queue takes them. A week's sums are read again. */

const ofWeek = (week: string) => ({ reread: [weekQuery(week).queryKey] });

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
  task?: Pick<Task, "id" | "text" | "state">,
): ChangeRequest {
  const { taskId: _, weekly: __, personId: ___, ...rest } = draft;
  const id = uuid();
  return added({ ...rest, id, etag: "", ...(task && { task }) }, { ...draft, id });
}

/** With its id, which brings a removed one back. */
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
  reread:
    "spent" in fields
      ? [weekQuery(block.week).queryKey, below("/api/week/spent")]
      : [weekQuery(block.week).queryKey],
});

/** What became of a block: its time, its task, and what is said of it for the log. */
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

/** @param minutes null takes them back, and those of the calendar count again */
export const changeMeetings = (
  { week, days }: WeekPlan,
  day: string,
  minutes: number | null,
): ChangeRequest => ({
  operation: "POST /api/week/meetings",
  thing: `meetings ${day}`,
  fields: { day, minutes },
  optimistic: [
    {
      set: {
        key: weekQuery(week).queryKey,
        list: ["days", days.findIndex((each) => each.day === day)],
      },
      fields: { meetings: minutes ?? 0, ...(minutes !== null && { meetingsFrom: "typed" }) },
    },
  ],
  ...ofWeek(week),
});

export const changeSettings = (
  { value, etag }: { value: Schemas["WeekSettings"]; etag: string },
  fields: Schemas["WeekSettingsChange"],
): ChangeRequest => ({
  operation: "PATCH /api/week/settings",
  ...{ fields, base: etag },
  was: wasOf(value, fields),
  optimistic: [{ set: { key: settingsQuery.queryKey, list: ["value"] }, fields }],
  reread: [settingsQuery.queryKey, below("/api/week")],
});
