import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { inDays, sayWeekday } from "../../../shared/days";
import { network } from "../../../test/network";
import { visit } from "../../../test/visit";
import { RequestedTasks } from "./RequestedTasks";

it.each([["Not now", { state: "not-now", dueOn: inDays(28) }]])(
  "answers “%s” at once, and offers the questions that help with it",
  async (word, fields) => {
    const name = { own: "I must say no or not yet" };
    const { sent } = network({
      "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
      "GET /api/week": { room: { room: 600, planned: 0 }, blocks: [] },
      "GET /api/situation-templates": { items: [{ key: "say-no", form: { name, fields: [] } }] },
      "PATCH /api/tasks/t": {},
    });
    const task = { id: "t", etag: '"0"', text: "A talk", state: "asked", createdAt: "" } as const;
    visit([{ path: "/", element: <RequestedTasks tasks={[task]} /> }], "/");
    const link = await screen.findByRole("link", { name: name.own });
    expect(link.getAttribute("href")).toBe("/situations?begin=say-no&task=t");
    await userEvent.click(screen.getByRole("button", { name: `${word}: A talk` }));
    await vi.waitFor(() => expect(sent[0]?.body).toEqual(fields));
  },
);

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

it.each([
  ["", { state: "dropped", outcome: "no" }],
  ["No time", { state: "dropped", outcome: "no", note: "In May\n\nNo time" }],
])("asks why not, and keeps the reason: “%s”", async (reason, fields) => {
  const { sent } = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/week": { room: { room: 600, planned: 0 }, blocks: [] },
    "GET /api/situation-templates": { items: [] },
    "PATCH /api/tasks/t": {},
  });
  const task = { id: "t", etag: '"0"', text: "A talk", state: "asked", createdAt: "" } as const;
  const element = <RequestedTasks tasks={[{ ...task, note: "In May" }]} />;
  visit([{ path: "/", element }], "/");
  await userEvent.click(await screen.findByRole("button", { name: "No: A talk" }));
  expect(sent).toEqual([]);
  const why = screen.getByRole("textbox", { name: "Why not? (optional)" });
  expect(document.activeElement).toBe(why);
  if (reason) await userEvent.type(why, reason);
  await userEvent.click(screen.getByRole("button", { name: "Decline request" }));
  await vi.waitFor(() => expect(sent[0]?.body).toEqual(fields));
});
