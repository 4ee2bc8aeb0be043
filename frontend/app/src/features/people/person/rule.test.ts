import { describe, expect, it } from "vitest";
import type { Contact } from "../../../shared/talk";
import { isDrifting, rowRule } from "./rule";
import { sizeOf } from "./useSince";

const person = { id: "p", name: "Aylin Demir" };
const contact = (some: Partial<Contact>): Contact => ({ person, overdueDays: 0, ...some });

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
