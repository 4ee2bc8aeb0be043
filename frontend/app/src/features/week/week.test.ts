import { describe, expect, it } from "vitest";
import { mondayOf, plusDays } from "../../shared/days";
import { weekAt } from "./days";
import { groupsOf, slotsFor, startsOf } from "./plan/groups";
import type { TimeBlock } from "./queries";
import { overlapsOf, slotFor } from "./slot";
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

describe("what could stand side by side", () => {
  const block = (id: string, text: string, day: string, start?: string): TimeBlock => ({
    ...{ id, week: "2027-01-18", minutes: 45, day, etag: "" },
    task: { id, text, state: "open" },
    ...(start && { start }),
  });
  const coding = (id: string, day: string): TimeBlock => ({
    ...{ id, week: "2027-01-18", minutes: 60, day, etag: "", kind: "coding" },
  });
  const talk = (id: string, day: string) =>
    ({ id, day, kind: "one-on-one", with: "Aylin", state: "planned", minutes: 45 }) as const;
  const keys = (plan: Parameters<typeof groupsOf>[0]) => groupsOf(plan).map(({ key }) => key);

  it("is three with one first word, two of one kind, and two one-on-ones, on several days", () => {
    const reviews = [
      block("1", "Review the ledger", "2027-01-19"),
      block("2", "Write", "2027-01-19"),
      block("3", "Review: queue", "2027-01-20"),
      block("4", "Review", "2027-01-21"),
    ];
    expect(keys({ blocks: reviews })).toEqual(["“Review”"]);
    expect(keys({ blocks: reviews.slice(1) })).toEqual([]);
    const blocks = [coding("5", "2027-01-19"), coding("6", "2027-01-20")];
    const talks = [talk("7", "2027-01-19"), talk("8", "2027-01-21")];
    expect(keys({ blocks, talks })).toEqual(["coding", "one-on-one"]);
    expect(keys({ blocks: [coding("5", "2027-01-19"), coding("6", "2027-01-19")] })).toEqual([]);
  });

  it("finds a time on each day with room, without its own", () => {
    const free = { hours: 480, meetings: 0 };
    const plan = {
      days: [
        { ...free, day: "2027-01-18", planned: 0 },
        { ...free, day: "2027-01-19", planned: 480 },
        { ...free, day: "2027-01-20", planned: 60 },
      ],
      blocks: [
        coding("5", "2027-01-19"),
        coding("6", "2027-01-20"),
        { ...coding("9", "2027-01-19"), minutes: 420 },
      ].map((each) => (each.id === "9" ? { ...each, start: "09:00", spent: 420 } : each)),
    };
    const [group] = groupsOf(plan);
    if (!group) throw new Error("No group");
    expect(slotsFor(plan, group, "2027-01-19")).toEqual([{ day: "2027-01-20", start: "09:00" }]);
    expect(startsOf(group, "09:00")).toEqual(["09:00", "10:00"]);
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

it("says when things overlap", () => {
  const block = (start: string, minutes: number) => ({ start, minutes });
  expect(overlapsOf([block("10:00", 30), block("09:00", 60), block("10:30", 30)])).toEqual([]);
  expect(overlapsOf([block("09:00", 180), block("10:00", 30), block("11:00", 60)])).toEqual([
    "10:00",
    "11:00",
  ]);
});
