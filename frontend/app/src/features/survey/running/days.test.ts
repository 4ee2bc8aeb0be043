import { describe, expect, it } from "vitest";
import { dayRule, timeLeft } from "./days";

const launched = new Date("2026-11-16T09:00:00Z");
const closes = new Date("2026-11-26T09:00:00Z");

describe("the day rule", () => {
  it("has a tick per day and ink up to now", () => {
    const rule = dayRule(launched, new Date("2026-11-20T09:00:00Z"), closes);
    expect(rule.ticks).toHaveLength(10);
    expect(rule.ticks[1]).toBeCloseTo(0.1);
    expect(rule.now).toBeCloseTo(0.4);
    expect(rule.opens).toBeUndefined();
  });

  it("keeps its ink inside, whatever the clocks of the two machines say", () => {
    expect(dayRule(launched, new Date("2026-11-16T08:59:00Z"), closes).now).toBe(0);
    expect(dayRule(launched, new Date("2026-12-24T09:00:00Z"), closes).now).toBe(1);
  });

  it("counts weeks when it runs long", () => {
    const rule = dayRule(launched, launched, new Date("2027-01-25T09:00:00Z"));
    expect(rule.ticks).toHaveLength(10);
  });

  it("shows an opening only while it is ahead", () => {
    const opens = new Date("2026-11-18T09:00:00Z");
    expect(dayRule(launched, launched, closes, opens).opens).toBeCloseTo(0.2);
    expect(dayRule(launched, opens, closes, opens).opens).toBeUndefined();
  });
});

describe("what is left", () => {
  it.each([
    ["2026-11-26T09:00:00Z", { unit: "none" }],
    ["2026-11-26T08:30:00Z", { unit: "minutes" }],
    ["2026-11-26T06:00:00Z", { unit: "hours", count: 3 }],
    ["2026-11-25T09:00:00Z", { unit: "day" }],
    ["2026-11-23T09:00:00Z", { unit: "days", count: 3 }],
    ["2026-11-19T01:00:00Z", { unit: "week" }],
    ["2026-11-12T09:00:00Z", { unit: "weeks", count: 2 }],
    ["2026-11-11T09:00:00Z", { unit: "days", count: 15 }],
  ])("from %s", (now, left) => {
    expect(timeLeft(new Date(now), closes)).toEqual(left);
  });
});
