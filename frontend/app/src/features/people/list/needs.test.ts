import { expect, it } from "vitest";
import type { Schemas } from "../../../shared/api";
import type { Contact } from "../../../shared/talk";
import { needsOf } from "./needs";

const today = "2026-12-02";

const person = (name: string) => ({ id: name, name });
const contact = (name: string, some: Partial<Contact> = {}): Contact => ({
  ...{ person: person(name), overdueDays: 0, ...some },
});
const task = (name: string, some: Partial<Schemas["Task"]>): Schemas["Task"] => ({
  ...{ id: `task of ${name}`, text: "A talk", state: "open", etag: "", person: person(name) },
  ...{ createdAt: "2026-11-30T08:00:00Z", ...some },
});

it("names each person once: meeting, late reply, reply, late promise, then the longest without contact", () => {
  const contacts = [
    contact("Isla", { overdueDays: 35 }),
    contact("Priya", { overdueDays: 42 }),
    contact("Amir", { overdueDays: 9, nextTalk: { id: "t", day: "2026-12-04" } }),
    contact("Dana", { overdueDays: 1, nextTalk: { id: "u", day: today, start: "10:30" } }),
    contact("Tom", { nextTalk: { id: "v", day: today, start: "09:00" } }),
  ];
  const tasks = [
    task("Beth", { dueOn: "2026-11-27" }),
    task("Priya", { state: "asked", dueOn: "2026-12-08" }),
    task("Leo", { state: "asked", dueOn: "2026-12-01" }),
    task("Hugo", { state: "not-now", dueOn: today }),
    task("Kira", { state: "not-now", dueOn: "2026-12-03" }),
    task("Dana", { dueOn: "2026-11-27" }),
    task("Eoin", { dueOn: today }),
    task("Farah", { state: "waiting", dueOn: "2026-11-27" }),
    task("Gita", { goalId: "g", dueOn: "2026-11-27" }),
  ];
  expect(needsOf(contacts, tasks, today).map(({ kind, personId }) => [kind, personId])).toEqual([
    ["talk", "Tom"],
    ["talk", "Dana"],
    ["late-reply", "Leo"],
    ["reply", "Priya"],
    ["reply", "Hugo"],
    ["promise", "Beth"],
    ["contact", "Isla"],
  ]);
});
