import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { inDays, sayWeekday } from "../../../shared/days";
import { network } from "../../../test/network";
import { visit } from "../../../test/visit";
import { RequestedTasks } from "./RequestedTasks";

it.each([
  { dueOn: inDays(2), late: false },
  { dueOn: inDays(-1), late: true },
])("suggests no day that is over, and says that a reply is overdue: $late", async (one) => {
  const { dueOn, late } = one;
  network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/week": { room: { room: 600, planned: 0 }, blocks: [] },
  });
  const task = { id: "t", etag: '"0"', text: "A talk", state: "asked", createdAt: "" } as const;
  visit([{ path: "/", element: <RequestedTasks tasks={[{ ...task, dueOn }]} /> }], "/");
  const requests = await screen.findByRole("region", { name: "Requests" });
  const reply = requests.querySelector("blockquote")?.textContent ?? "";
  expect(reply.includes(sayWeekday(dueOn))).toBe(!late);
  expect(requests.textContent?.includes("reply was due on")).toBe(late);
});
