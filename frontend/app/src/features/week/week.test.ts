import { describe, expect, it } from "vitest";
import { mondayOf, plusDays, weekAt } from "./days";
import { blockBatchOf, startsOf } from "./plan/batch";
import type { TimeBlock } from "./queries";
import { slotFor } from "./ritual/slot";
import { linesOf } from "./write/linesOf";

describe("a week", () => {
  it.each([
    // A Sunday belongs to the Monday before it, the 53rd week of 2026 reaches into January.
    ["2027-01-24", "2027-01-18"],
    ["2027-01-18", "2027-01-18"],
    ["2027-01-03", "2026-12-28"],
    // The clock is put forward and back on these days.
    ["2027-03-28", "2027-03-22"],
    ["2027-10-31", "2027-10-25"],
  ])("of %s is the Monday %s", (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
    expect(weekAt(day)).toBe(monday);
    expect(plusDays(plusDays(monday, 7), -7)).toBe(monday);
  });

  it.each([null, "", "soon", "2027-13-45"])("named %s is this one", (named) => {
    expect(weekAt(named)).toBe(mondayOf(new Date().toLocaleDateString("sv")));
  });
});

it("makes a task of each pasted line, without the signs of a list", () => {
  expect(linesOf("- Read\r\n\n  * [ ] Write \n2. Call\nPlain")).toEqual([
    "Read",
    "Write",
    "Call",
    "Plain",
  ]);
  expect(linesOf("x".repeat(400))[0]).toHaveLength(300);
  expect(linesOf(" \n ")).toEqual([]);
});

describe("blocks of one sort", () => {
  const block = (id: string, text: string, day: string, start?: string): TimeBlock => ({
    ...{ id, week: "2027-01-18", minutes: 45, day, etag: "" },
    task: { id, text, state: "open" },
    ...(start && { start }),
  });

  it("are offered side by side where three are on several days", () => {
    const blocks = [
      block("1", "Review the ledger", "2027-01-19", "23:00"),
      block("2", "Write", "2027-01-19"),
      block("3", "Review: queue", "2027-01-20"),
      block("4", "Review", "2027-01-21"),
    ];
    const batch = blockBatchOf(blocks);
    expect(batch).toMatchObject({ words: "Review", day: "2027-01-19", days: 3 });
    // None begins after midnight.
    expect(startsOf(batch?.blocks ?? [])).toEqual(["23:00", "23:45", null]);
    expect(blockBatchOf(blocks.slice(1))).toBeUndefined();
  });

  it("are left alone on one day", () => {
    expect(
      blockBatchOf(["1", "2", "3"].map((id) => block(id, "Review", "2027-01-19"))),
    ).toBeUndefined();
  });
});

describe("a time for a task", () => {
  const free = { hours: 480, meetings: 0, planned: 0 };
  const days = [
    { ...free, day: "2027-01-18" },
    { ...free, day: "2027-01-19", meetings: 460 },
    { ...free, day: "2027-01-20" },
  ];
  const at = (day: string, start: string, minutes: number) => ({ day, start, minutes });

  it.each([
    ["begins the day", [], 60, "2027-01-18", undefined, at("2027-01-18", "09:00", 60)],
    [
      "follows what is there",
      [at("2027-01-18", "09:00", 45)],
      60,
      "2027-01-18",
      undefined,
      at("2027-01-18", "09:45", 60),
    ],
    [
      "fits before",
      [at("2027-01-18", "10:00", 45)],
      60,
      "2027-01-18",
      undefined,
      at("2027-01-18", "09:00", 60),
    ],
    ["leaves a full day out", [], 60, "2027-01-19", undefined, at("2027-01-20", "09:00", 60)],
    ["is not after the due day", [], 60, "2027-01-19", "2027-01-19", undefined],
    ["ends by six", [at("2027-01-20", "09:00", 500)], 60, "2027-01-20", undefined, undefined],
  ] as const)("%s", (_, blocks, minutes, today, due, expected) => {
    const slot = slotFor({ days, blocks: [...blocks] }, minutes, today, due);
    expect(slot).toEqual(expected && { day: expected.day, start: expected.start });
  });
});
