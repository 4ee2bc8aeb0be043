import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { formatTime } from "../../../shared/i18n";
import { network } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { SurveySummary } from "../types";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const line = (id: string, more: Partial<SurveySummary>): SurveySummary => ({
  id,
  state: "closed",
  purpose: "form",
  template: "expectations",
  title: `Survey ${id}`,
  ratings: false,
  delivery: "mail",
  closesAt: inDays(-1),
  zone: "Europe/Berlin",
  createdAt: inDays(-8),
  changedAt: inDays(-1),
  invited: 14,
  answered: 9,
  ...more,
});
const surveys = [
  line("draft", { state: "draft", closesAt: inDays(5) }),
  line("running", { state: "running", closesAt: inDays(5) }),
  line("overdue", { state: "running" }),
  line("closed", { resultsReady: true }),
  line("opening", { resultsReady: false }),
  line("withheld", { resultsReady: false, resultsWithheld: true }),
  line("halted", { state: "running", halted: "more-answers-than-ballots" }),
  line("cancelled", { state: "cancelled" }),
  line("given-up", { state: "cancelled", halted: "more-answers-than-ballots" }),
];

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each([
  ["draft", "1 draft", /^Created on/, "Edit", ""],
  ["running", "Running", /^Closes on/, "View", ""],
  ["overdue", "Closed", /The answers are being opened$/, "View progress", ""],
  ["closed", "Closed", /^Closed on/, "Read answers", ""],
  ["opening", "Closed", /The answers are being opened$/, "View progress", ""],
  ["withheld", "Closed", /The results aren’t available yet$/, "See why", ""],
  ["halted", "Closed", /The results aren’t available yet$/, "See why", ""],
  ["cancelled", "2 cancelled", /[Tt]he answers have been deleted$/, "See why", ""],
  ["given-up", "2 cancelled", /[Tt]he answers have been deleted$/, "See why", ""],
])("says of a survey that is %s where it stands", async (id, part, meta, does, page) => {
  network({ "GET /api/surveys": { items: surveys } });
  visit(routes, "/surveys");
  expect(await screen.findByRole("heading", { name: "One survey is running" })).toBeTruthy();
  const link = await screen.findByRole("link", { name: `Survey ${id}` });
  const row = within(link.closest("li") as HTMLElement);
  const place = link.closest("section, details")?.querySelector("h2, summary");
  expect(place?.textContent).toBe(part);
  expect(row.getByText(meta)).toBeTruthy();
  const way = row.getByRole("link", { name: `${does}: Survey ${id}` });
  expect(way.getAttribute("href")).toBe(`/surveys/${id}${page}`);
});

it("says from whom a survey was received", async () => {
  const received = { from: "Ines Falk", at: "2026-12-03T09:00:00Z" };
  network({ "GET /api/surveys": { items: [line("closed", { resultsReady: true, received })] } });
  visit(routes, "/surveys");
  expect(await screen.findByText(/Received from Ines Falk on 3 December( 2026)?\./)).toBeTruthy();
});

it("says that 1 answered", async () => {
  network({ "GET /api/surveys": { items: [line("running", { answered: 1 })] } });
  visit(routes, "/surveys");
  expect(await screen.findByText("1 of 14 answered")).toBeTruthy();
});

it("says when a survey closed where the reader is, not where it was launched", async () => {
  const far = line("far", { resultsReady: true, zone: "Pacific/Kiritimati" });
  network({ "GET /api/surveys": { items: [far] } });
  visit(routes, "/surveys");
  expect(await screen.findByText(`Closed on ${formatTime(far.closesAt)}`)).toBeTruthy();
});

it.each([
  [{ themes: 12, decided: 11 }, "Decide themes", "/themes/b1", "Decide themes"],
  [{ due: 1 }, "Decide again", "/themes/b1", "New survey"],
  [{ published: true, pending: 1 }, "Tell people", "/themes/b1/publish", "New survey"],
  [{ published: true }, "Read answers", "/surveys/closed", "New survey"],
])("leads on from a closed survey whose board has %j", async (more, does, to, black) => {
  const board = {
    ...{ id: "b1", title: "June", surveys: [{ id: "closed" }], themes: 12, decided: 12, due: 0 },
    ...{ changedAt: inDays(-1), ...more },
  };
  network({ "GET /api/surveys": { items: surveys }, "GET /api/boards": { items: [board] } });
  visit(routes, "/surveys");
  const way = await screen.findByRole("link", { name: `${does}: Survey closed` });
  await waitFor(() => expect(way.getAttribute("href")).toBe(to));
  const blacks = [...document.querySelectorAll(".b-1")];
  expect(blacks.map(({ textContent }) => textContent?.trim())).toEqual([black]);
  expect(screen.queryByText("Themes without a survey")).toBeNull();
});

it.each([
  [1_000, "No survey is running"],
  [60_000, "One draft hasn’t been launched yet"],
])("has a draft on top once it was changed, after %i ms", async (after, heading) => {
  const createdAt = inDays(-8);
  const changedAt = new Date(Date.parse(createdAt) + after).toISOString();
  network({
    "GET /api/surveys": { items: [line("draft", { state: "draft", createdAt, changedAt })] },
  });
  visit(routes, "/surveys");
  expect(await screen.findByRole("heading", { level: 1, name: heading })).toBeTruthy();
});
