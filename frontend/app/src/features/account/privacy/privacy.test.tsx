import { cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { network, Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { signedIn } from "../routes";

const kept = { results: 36, log: 36, events: 30 };
const due = [{ kind: "results", count: 4, on: "2027-01-03" }];
const found = {
  email: "aylin@nordhafen.example",
  readAt: "2026-12-04T09:00:00Z",
  parts: [
    {
      ...{ kind: "person", lead: "Ines Falk", count: 1, fate: "deleted" },
      facts: [{ label: "name", text: "Aylin Demir" }],
    },
    { kind: "log", lead: "Ines Falk", count: 3, fate: "unnamed", facts: [] },
  ],
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(role: "owner" | "lead", more: Record<string, unknown> = {}) {
  const me = { id: "1", name: "Petra", email: "petra@nordhafen.example", role, language: "en" };
  const answers = network({
    "GET /api/me": me,
    "GET /api/retention": { kept, due, ...(role === "owner" && { dueOfAll: due }) },
    "GET /api/person-data": found,
    ...more,
  });
  visit(signedIn, "/settings/privacy");
  return answers;
}

it("tells leads what goes and when, and lets only owners change it", async () => {
  open("lead");
  expect(await screen.findByText(/From 3 January( 2027)?: four surveys/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Download results" })).toBeTruthy();
  expect(screen.getAllByText("36 months")).toHaveLength(2);
  expect(screen.queryByRole("button", { name: "Save periods" })).toBeNull();
  expect(screen.queryByText("What is stored about a person")).toBeNull();
});

it("sends a period as a number, and leaves out what is kept", async () => {
  const next = { ...kept, results: 24, log: undefined };
  const { sent } = open("owner", {
    "PUT /api/retention": { kept, next, nextOn: "2027-01-03", due: [], dueOfAll: [] },
  });
  await userEvent.selectOptions(
    await screen.findByLabelText("Surveys and their results, after the close"),
    "24 months",
  );
  await userEvent.selectOptions(screen.getByLabelText("Log entries"), "Until someone deletes them");
  await userEvent.click(screen.getByRole("button", { name: "Save periods" }));
  await waitFor(() =>
    expect(sent).toMatchObject([
      { call: "PUT /api/retention", body: { results: 24, events: 30 }, ifMatch: '"1"' },
    ]),
  );
  expect(sent[0]?.body).not.toHaveProperty("log");
  expect(await screen.findByText(/Shorter periods apply from 3 January( 2027)?/)).toBeTruthy();
});

it("says what erasure does before it does it, and what waits", async () => {
  const { sent } = open("owner", {
    "POST /api/person-data/erasure": new Refusal(409, "has-running-surveys"),
  });
  await userEvent.type(await screen.findByLabelText("Their email"), "aylin@nordhafen.example");
  await userEvent.click(screen.getByRole("button", { name: "Show data" }));
  expect(await screen.findByText("Aylin Demir")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Erase person" }));
  const dialog = await screen.findByRole("alertdialog");
  expect(dialog.textContent).toContain("Log entries about this person (3): Loses the name");
  await userEvent.click(screen.getAllByRole("button", { name: "Erase person" }).at(-1) as Element);
  expect((await screen.findAllByText(/Wait until the survey has closed/)).length).toBe(1);
  expect(sent).toMatchObject([{ call: "POST /api/person-data/erasure" }]);
});
