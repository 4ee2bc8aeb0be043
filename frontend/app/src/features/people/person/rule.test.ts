import { describe, expect, it } from "vitest";
import type { Contact, ContactPage } from "../../../shared/talk";
import { contactRule, isDrifting, lacksFeedback, rowRule } from "./rule";
import { sizeOf } from "./useSince";

const person = { id: "p", name: "Aylin Demir" };
const contact = (some: Partial<Contact>): Contact => ({ person, overdueDays: 0, ...some });
const page = (some: Partial<Contact>, days: string[]): ContactPage => ({
  contact: contact(some),
  contacts: days.map((day) => ({ day, kind: "talk" })),
  promises: [],
  points: [],
  lines: [],
  talks: [],
});

it("misses feedback after four weeks", () => {
  const lacks = (lastFeedbackOn: string) =>
    lacksFeedback(contact({ lastFeedbackOn }), "2027-01-29");
  expect([
    lacks("2027-01-01"),
    lacks("2027-01-02"),
    lacksFeedback(undefined, "2027-01-29"),
  ]).toEqual([true, false, true]);
});

describe("the rule of a row", () => {
  it("puts wish and today on twelve weeks", () => {
    const of = contact({ rhythmDays: 21, lastContactOn: "2026-11-27" });
    expect(rowRule(of, "2027-01-15")).toEqual({ wish: 25, now: (49 / 84) * 100 });
  });

  it("keeps who is further away at its end", () => {
    const of = contact({ rhythmDays: 365, lastContactOn: "2026-01-01" });
    expect(rowRule(of, "2027-01-15")).toEqual({ wish: 100, now: 100 });
  });

  it("is empty without a wish and a contact", () => {
    expect(rowRule(contact({}), "2027-01-15")).toEqual({});
  });
});

describe("the rule of a page", () => {
  const today = "2027-01-15";
  const met = ["2026-10-20", "2026-11-03", "2026-11-17", "2026-12-11"];

  it("ends at the planned talk, with ink from the wished day to today", () => {
    const nextTalk = { id: "t", day: "2027-01-18" };
    const rule = contactRule(page({ dueOn: "2026-12-25", nextTalk }, met), today);
    expect(rule.plan).toBe(100);
    expect(rule.over).toEqual({ from: rule.wish, to: rule.now });
    expect(rule.met.map(({ x }) => x)).toEqual(
      [...rule.met.map(({ x }) => x)].sort((a, b) => a - b),
    );
  });

  it("ends today where nothing is planned, and at the wished day that is to come", () => {
    expect(contactRule(page({}, met), today)).toMatchObject({ now: 100 });
    const due = contactRule(page({ dueOn: "2027-01-29" }, met), today);
    expect(due.wish).toBe(100);
    expect(due.over).toBeUndefined();
  });

  it("leaves out what is older, and the words of days that stand too close", () => {
    const days = ["2026-09-01", "2026-12-08", "2026-12-10", "2026-12-30"];
    const rule = contactRule(page({}, days), today);
    expect(rule.met.map(({ day, said }) => [day, said])).toEqual([
      ["2026-12-08", true],
      ["2026-12-10", false],
      ["2026-12-30", true],
    ]);
  });
});

it("lets nobody drift who meets the lead soon", () => {
  expect(isDrifting(contact({ overdueDays: 3 }))).toBe(true);
  expect(isDrifting(contact({ overdueDays: 3, nextTalk: { id: "t", day: "2027-01-18" } }))).toBe(
    false,
  );
});

it.each([
  [13, "days", 13],
  [14, "weeks", 2],
  [38, "weeks", 5],
] as const)("counts %i days in %s", (days, unit, count) => {
  expect(sizeOf(days)).toEqual({ unit, count });
});
