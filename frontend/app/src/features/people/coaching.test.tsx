import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { sayDay } from "../../shared/days";
import { pairing } from "../../test/fixtures/coaching";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import type { Offer } from "./coaching/queries";
import { routes } from "./routes";

const offer = (more: Partial<Offer> = {}): Offer => ({
  ...{ id: "o1", memberId: "m2", name: "Katrin Sommer", mine: false, skills: ["Delegation"] },
  ...{ languages: ["en"], zone: "Europe/Berlin", overlapHours: 8, places: 1, free: 1 },
  ...{ published: true, outside: false, ...more },
});

const draft = { skills: [], languages: [], zone: "UTC", places: 0, published: false };

/** A workspace in which one colleague coaches. */
function desk(more: Record<string, unknown> = {}) {
  return network({
    "GET /api/me": { role: "owner" },
    "GET /api/groups": { items: [] },
    "GET /api/people": { items: [] },
    "GET /api/contacts": { items: [] },
    "GET /api/tasks": { items: [] },
    "GET /api/coaching/pairings": { items: [], ended: [] },
    "GET /api/coaching/offers": { items: [offer()] },
    "GET /api/coaching/offer": { ...draft, outside: false },
    "GET /api/coaching/overview": { pairings: [] },
    "GET /api/rated-surveys": { items: [] },
    ...more,
  });
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

it("proposes the reader's largest gaps, and sends no more of them than their names", async () => {
  const items = [
    { questionId: "soft.feedback", text: { en: "Tells me" }, distance: -3, blocks: [] },
    { questionId: "soft.listening", text: { en: "Lets me finish" }, distance: 1, blocks: [] },
  ];
  const { sent } = desk({
    "GET /api/rated-surveys": { items: [{ surveyId: "s1", title: "June", tooFew: false }] },
    "GET /api/surveys/s1/gaps": { surveyId: "s1", title: "June", items, earlier: [] },
    "POST /api/coaching/pairings": pairing({ state: "asked" }),
  });
  visit(routes, "/people#coaching");
  await userEvent.click(await screen.findByRole("button", { name: "Ask Katrin Sommer" }));
  const form = within(screen.getByRole("region", { name: "Ask Katrin Sommer" }));
  expect(document.activeElement).toBe(
    form.getByRole("textbox", { name: "What would you like coaching for?" }),
  );
  await userEvent.keyboard("Decide less.");
  await userEvent.click(await form.findByRole("button", { name: "Add Feedback" }));
  await userEvent.click(form.getByRole("button", { name: "Ask Katrin Sommer" }));
  await screen.findByText("Request sent to Katrin Sommer");
  const body = { memberId: "m2", purpose: "Decide less.", skills: ["Feedback"] };
  expect(sent.map(({ body }) => body)).toEqual([{ ...body, rhythmDays: 14, sessions: 6 }]);
});

it("takes a file of another company, and says of any other that it is none", async () => {
  const { sent } = desk({ "POST /api/coaching/registry": { offers: 1 } });
  visit(routes, "/people#coaching");
  const choose = await screen.findByLabelText("Import a file");
  // jsdom has no `Blob.text`.
  const file = (text: string) =>
    Object.assign(new File([text], "coaches.json"), { text: async () => text });
  await userEvent.upload(choose, file("<html>"));
  await screen.findByText("This isn’t a valid tenward-coaches.json file.");
  const registry = { schema: "tenward-coaches", source: "Südwerk", offers: [] };
  await userEvent.upload(choose, file(JSON.stringify(registry)));
  await screen.findByText("One offer imported");
  expect(sent.map(({ body }) => body)).toEqual([registry]);
});

it("leads from an imported offer to an address, and never to a script", async () => {
  const imported = (id: string, name: string, contact: string) => {
    const { memberId: _, ...from } = offer({ id, name, contact, source: "Südwerk" });
    return { ...from, generatedOn: "2027-01-02" };
  };
  const items = [
    imported("o1", "Idris", "https://suedwerk.example/idris"),
    imported("o2", "Mallory", "javascript:alert(1)"),
  ];
  desk({ "GET /api/coaching/offers": { items } });
  visit(routes, "/people#coaching");
  const link = await screen.findByRole("link", { name: "Page of Idris" });
  expect(link.getAttribute("href")).toBe("https://suedwerk.example/idris");
  expect(screen.queryByRole("link", { name: /Mallory/ })).toBeNull();
});

it("says which of the two ended a series, and when", async () => {
  const ended = { endedOn: "2027-01-14", since: "2026-12-01" };
  desk({
    "GET /api/coaching/pairings": {
      items: [pairing({ ...ended, state: "ended", endedBy: "coach" })],
      ended: [{ ...ended, id: "p2", coachee: "Jonas Weber", endedBy: "coachee" }],
    },
  });
  visit(routes, "/people#coaching");
  const past = await screen.findByRole("region", { name: "Past coaching" });
  const rows = within(past).getAllByRole("listitem");
  expect(rows[0]?.textContent).toContain(`Katrin Sommer ended it on ${sayDay("2027-01-14")}.`);
  expect(rows[1]?.textContent).toContain(`Jonas Weber ended it on ${sayDay("2027-01-14")}.`);
});
