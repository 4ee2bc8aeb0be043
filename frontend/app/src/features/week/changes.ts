import { below, type Schemas } from "../../shared/api";
import { type ChangeRequest, wasOf } from "../../shared/changes";
import { homeQuery } from "../../shared/home";
import { settingsQuery, type WeekPlan, weekQuery } from "./queries";

/* The changes of the week, as the queue takes them. Its sums are read again. */

const ofWeek = (week: string) => ({ reread: [weekQuery(week).queryKey] });

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

export const markWeek = (week: string, mark: Schemas["WeekMark"]["mark"]): ChangeRequest => ({
  operation: "POST /api/week/marks",
  thing: `week-mark ${week}`,
  fields: { week, mark },
  reread: [weekQuery(week).queryKey, homeQuery.queryKey],
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
