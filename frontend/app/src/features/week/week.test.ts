import { describe, expect, it } from "vitest";
import { mondayOf, plusDays } from "../../shared/days";
import { isAsked, type TimeBlock } from "../../shared/task";
import { hoursOf, stretchesOf } from "./day/dayBar";
import { isLeft, ritualOf, weekListOf } from "./day/weekList";
import { weekAt } from "./days";
import type { Task, WeekPlan } from "./queries";
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

describe("the list of a week", () => {
  const week = "2027-01-18";
  const wednesday = "2027-01-20";
  const days = [0, 1, 2, 3, 4, 5, 6].map((at) => ({
    ...{ day: plusDays(week, at), hours: at < 5 ? 480 : 0, meetings: 0, planned: 0 },
  }));
  const room = { hours: 0, meetings: 0, breaks: 0, buffer: 0, room: 0, planned: 0 };
  const task = (id: string, more: Partial<Task> = {}): Task => ({
    ...{ id, text: id, state: "open", createdAt: "", etag: "", ...more },
  });
  const block = (id: string, more: Partial<TimeBlock> = {}): TimeBlock => ({
    ...{ id, week, minutes: 45, etag: "", kind: "coding", ...more },
  });
  const plan = (more: Partial<WeekPlan>): WeekPlan => ({
    ...{ week, days, room, blocks: [], tasks: [], ...more },
  });
  const person = { id: "p", name: "Petra Lenz" };
  const idsOf = (lines: { id: string }[]) => lines.map(({ id }) => id);
  const on = (day: string, of: ReturnType<typeof weekListOf>) =>
    idsOf(of.days.find((each) => each.day === day)?.lines ?? []);

  it.each<[string, Partial<Task>, "undated" | "others" | string | undefined]>([
    ["of this week", { week }, "undated"],
    ["of this week and overdue", { week, dueOn: "2027-01-19" }, "undated"],
    ["that is due in it", { dueOn: "2027-01-21" }, "2027-01-21"],
    ["of this week, due later", { week, dueOn: "2027-02-01" }, "undated"],
    ["that is the next step", { goalId: "g", mark: "step" }, "undated"],
    ["that was promised", { person }, "undated"],
    ["that was agreed on", { talkId: "t" }, "undated"],
    ["that was promised for later", { person, dueOn: "2027-02-01" }, "others"],
    ["that is the next step, of next week", { mark: "step", week: "2027-01-25" }, "others"],
    ["that nobody waits for", {}, "others"],
    ["that is overdue", { dueOn: "2027-01-11" }, "undated"],
    ["that somebody else does", { state: "waiting", person, dueOn: "2027-01-21" }, undefined],
    ["that was asked for", { state: "asked", dueOn: "2027-01-21" }, undefined],
  ])("has a task %s in one place", (_, more, place) => {
    const one = task("one", more);
    const of = weekListOf(plan({ tasks: one.week === week ? [one] : [] }), [one], wednesday);
    const found = [
      ...of.days.filter(({ lines }) => lines.length > 0).map(({ day }) => day),
      ...(of.undated.length > 0 ? ["undated"] : []),
      ...(of.others.length > 0 ? ["others"] : []),
    ];
    expect(found).toEqual(place ? [place] : []);
  });

  it("has what is timed in the order of the day, once, and what is not at its end", () => {
    const listed = task("t", { week, dueOn: wednesday });
    const of = weekListOf(
      plan({
        blocks: [
          block("late", { day: wednesday, start: "16:00", task: { ...listed, id: "timed" } }),
          block("early", { day: wednesday, start: "09:00" }),
          block("none"),
        ],
        talks: [
          {
            id: "talk",
            day: wednesday,
            start: "10:30",
            kind: "one-on-one",
            with: "P",
            state: "planned",
          },
        ],
        days: days.map((each) =>
          each.day === wednesday ? { ...each, busy: [{ start: "13:00", minutes: 120 }] } : each,
        ),
        tasks: [listed],
        done: [task("done", { state: "done", doneAt: `${wednesday}T08:00:00Z` })],
      }),
      [listed, task("timed", { week })],
      wednesday,
    );
    expect(on(wednesday, of)).toEqual(["early", "talk", "busy 13:00", "late", "t", "done"]);
    expect(idsOf(of.undated)).toEqual(["none"]);
    const busy = of.days[2]?.lines[2]?.busy;
    expect(busy?.until).toBe("15:00");
    expect(
      of.days
        .flatMap(({ lines }) => lines)
        .filter(isLeft)
        .map(({ id }) => id),
    ).toEqual(["early", "late", "t"]);
  });

  const doneTask = task("d", { state: "done", doneAt: `${wednesday}T12:00:00Z` });
  const talk = { id: "talk", kind: "one-on-one", with: "P", state: "planned" } as const;

  it.each<[string, Partial<WeekPlan>, string, string[]]>([
    ["planned", { blocks: [block("b")] }, wednesday, ["planned 540-585"]],
    ["that is over and was left", { blocks: [block("b")] }, "2027-01-21", ["not-done 540-585"]],
    [
      "half done",
      { blocks: [block("b", { spent: 20 })] },
      wednesday,
      ["not-done 540-585", "done 540-560"],
    ],
    ["not done", { blocks: [block("b", { spent: 0 })] }, wednesday, ["not-done 540-585"]],
    ["of a kind, done", { blocks: [block("b", { spent: 60 })] }, wednesday, ["done 540-585"]],
    [
      "with a task that is done",
      { blocks: [block("b", { task: doneTask })] },
      wednesday,
      ["done 540-585"],
    ],
    [
      "done after the week was closed",
      {
        blocks: [block("b", { task: doneTask, spent: 0 })],
        lookedBackAt: `${wednesday}T10:00:00Z`,
      },
      wednesday,
      ["not-done 540-585"],
    ],
    [
      "that is a one-on-one",
      { talks: [{ ...talk, day: wednesday, start: "09:00" }] },
      wednesday,
      ["talk 540-570"],
    ],
    [
      "without a time",
      { talks: [{ ...talk, day: wednesday }], tasks: [task("t", { week, dueOn: wednesday })] },
      wednesday,
      [],
    ],
  ])("draws what is %s", (_, of, now, drawn) => {
    const blocks = of.blocks?.map((each) => ({ ...each, day: wednesday, start: "09:00" }));
    const day = weekListOf(plan({ ...of, ...(blocks && { blocks }) }), [], now).days[2];
    const found = day ? stretchesOf(day, now, of.lookedBackAt) : [];
    expect(found.map(({ kind, from, to }) => `${kind} ${from}-${to}`)).toEqual(drawn);
  });

  it("spans more hours where something is planned earlier or later, not where the calendar is busy", () => {
    const of = (kind: "planned" | "busy", from: number, to: number) =>
      ({ id: "", kind, from, to, step: false }) as const;
    expect(hoursOf([of("busy", 0, 1440)])).toEqual({ first: 480, last: 1080 });
    expect(hoursOf([of("planned", 430, 460), of("planned", 1100, 1500)])).toEqual({
      ...{ first: 420, last: 1440 },
    });
  });

  it("asks for no day where the week does not run", () => {
    const step = task("step", { mark: "step" });
    expect(weekListOf(plan({}), [step], "2027-01-27").undated).toEqual([]);
  });
});

it.each<[Task["state"], string | undefined, boolean]>([
  ["asked", undefined, true],
  ["asked", "2027-02-01", true],
  ["not-now", undefined, false],
  ["not-now", "2027-01-21", false],
  ["not-now", "2027-01-20", true],
  ["open", "2027-01-20", false],
])("waits for a reply: %s with the day %s is %s", (state, dueOn, waits) => {
  const task = { id: "t", text: "A talk", state, createdAt: "", etag: "", ...(dueOn && { dueOn }) };
  expect(isAsked(task, "2027-01-20")).toBe(waits);
});

it.each([
  [0, false, false, "plan"],
  [0, true, false, "close"],
  [0, true, true, undefined],
  [1, false, true, "plan"],
  [1, true, false, undefined],
  [2, false, false, undefined],
  [3, false, false, undefined],
  [4, false, false, "close"],
  [4, true, true, undefined],
  [6, true, false, "close"],
])("on day %i, planned %s and closed %s, the step is %s", (day, planned, closed, due) => {
  expect(ritualOf(day, { planned, closed })).toBe(due);
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
