import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { bare, routes } from "./routes";

const record = {
  ...{ id: "r1", day: "2026-12-01", changedOn: "2026-12-01", team: true, etag: '"1"' },
  questions: [
    { key: "topic", label: { en: "Which topic is it?", de: "Welches Thema?" }, kind: "line" },
    { key: "person", label: { en: "Whom do people ask?", de: "Wen fragt man?" }, kind: "person" },
  ],
  answers: [
    { field: "topic", line: 1, text: "Ledger" },
    { field: "person", line: 1, text: "Amir Haddad" },
    { field: "topic", line: 2, text: "Audit" },
    { field: "person", line: 2, text: "Gita Rao" },
  ],
};
const topics = {
  ...{ key: "who-to-ask", name: { en: "Who to ask", de: "Wen man fragt" }, shown: true },
  ...{ changedOn: "2026-12-01", records: [record] },
};
const decisions = {
  ...{ key: "decisions", shown: true, changedOn: "2026-12-04" },
  decisions: [{ name: "Reviews", verdict: "not-now", reason: "Not before spring." }],
};
const page = { lead: "Mara Lindt", workspace: "Nordhafen", operator: "Nordhafen IT" };

it("shows a team its sections, and finds rows by their words", async () => {
  network({ "POST /api/team-page/open": { ...page, sections: [decisions, topics] } });
  visit(bare, "/team#K9WD");
  await screen.findByRole("heading", { name: "What holds in our team" });
  screen.getByText("Not before spring.");
  screen.getByText("Mara Lindt keeps this page. Last change on 4 December.");
  await userEvent.type(screen.getByRole("searchbox"), "gita");
  expect(screen.getByRole("status").textContent).toBe("one row in one section");
  expect(screen.queryByText("Ledger")).toBeNull();
  screen.getByText("Audit");
});

it("lets the lead tick a section and a record, with undo, and previews it", async () => {
  const { sent, replies } = network({
    "GET /api/team-page": {
      ...{ ...page, agreement: false, decisions: false, linked: false },
      sections: [
        { ...decisions, shown: false },
        { ...topics, records: [{ ...record, team: false }] },
      ],
    },
    "GET /api/situation-templates": { items: [] },
  });
  visit(routes, "/people/team");
  await screen.findByRole("heading", { name: "Your team can’t read anything here yet" });
  replies["PATCH /api/situations/r1"] = { ...record };
  await userEvent.click(screen.getByRole("checkbox", { name: "Ledger" }));
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ team: true }));
  await userEvent.click(screen.getAllByRole("button", { name: "Preview section" })[0] as Element);
  const aside = screen.getByRole("complementary");
  within(aside).getByText("Not before spring.");
});
