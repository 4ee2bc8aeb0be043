import { cleanup, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { inDays } from "../../shared/days";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { Component } from "./SituationPage";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const amir = { id: "p1", name: "Amir" };
const own = (text: string) => ({ own: text });
const form = {
  ...{ name: own("A handover"), note: own("Say why.") },
  fields: [
    { key: "person", label: own("Who"), kind: "person" },
    { key: "why", label: own("Why"), kind: "text", other: "read" },
  ],
};
const whole = {
  ...{ id: "s1", template: "t", name: form.name, form, day: "2027-01-15", state: "open" },
  answers: [
    { field: "person", person: amir },
    { field: "why", text: "Two can then release." },
  ],
  ...{ createdAt: "2027-01-15T10:00:00Z", etag: '"1"' },
};
const theme = { kind: "theme", key: "t1", words: "Reviews" };

function open(more: object) {
  const situation = { ...whole, ...more };
  const { sent } = network({
    "GET /api/me": { role: "lead", language: "en" },
    "GET /api/situations": { items: [] },
    "GET /api/situations/s1": situation,
    "PATCH /api/situations/s1": situation,
    "GET /api/goals": {
      items: [
        { id: "g1", title: "Hand over", state: "active" },
        { id: "g2", title: "Reviews", state: "active", thread: theme },
      ],
    },
    "GET /api/role": { clauses: [] },
    "GET /api/contacts/p1": { linked: true, promises: [], requests: [], lines: [] },
  });
  visit([{ path: "/situations/:situationId", element: <Component /> }], "/situations/s1");
  return sent;
}

it.each([
  {},
  { goalId: "g1" },
  { thread: { kind: "clause", key: "c1", words: "A release each week" } },
])("can be shared with the person it names: %o", async (tie) => {
  const sent = open(tie);
  await userEvent.click(
    await screen.findByRole("checkbox", { name: "Show to Amir on their link: Why" }),
  );
  await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual({ shared: ["why"] }));
});

it.each([{ goalId: "g2" }, { thread: theme }])("says why it can’t be shared: %o", async (tie) => {
  open({ ...tie, answers: [] });
  await screen.findByText(/you can’t share it/);
  expect(screen.queryByRole("checkbox")).toBeNull();
});

it("saves the day to look again, and says so", async () => {
  const sent = open({});
  const field = await screen.findByLabelText("Look again on");
  fireEvent.change(field, { target: { value: inDays(3) } });
  await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual({ lookAgainOn: inDays(3) }));
  await screen.findByText("Saved.");
});

it.each([
  [{}, inDays(-1), "Choose today or a later day."],
  [{}, "0026-12-01", "Choose today or a later day."],
  [{ state: "set-aside", note: "They try.", lookAgainOn: inDays(2) }, "", "Choose a day."],
])("marks the field of a wrong day: %o %s", async (more, day, fault) => {
  const sent = open(more);
  const field = await screen.findByLabelText("Look again on");
  fireEvent.change(field, { target: { value: day } });
  fireEvent.blur(field);
  await screen.findByText(fault);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect((field as HTMLInputElement).value).toBe(day);
  expect(sent.filter(({ call }) => call.startsWith("PATCH"))).toEqual([]);
});
