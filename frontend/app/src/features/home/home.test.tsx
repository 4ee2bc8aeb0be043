import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { markRead } from "../../shared/readSurveys";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

const survey = {
  id: "s1",
  title: "Am I on track?",
  state: "closed",
  template: "on-track",
  zone: "Europe/Berlin",
  closesAt: "2026-06-26T16:00:00Z",
  createdAt: "2026-06-20T16:00:00Z",
  resultsReady: true,
};
const item = { examples: [], advice: [] };

function open(item: object) {
  markRead("s1");
  network({
    "GET /api/me": { role: "lead" },
    "GET /api/groups": { items: [] },
    "GET /api/role": { clauses: [] },
    "GET /api/surveys": { items: [survey] },
    "GET /api/boards": { items: [] },
    "GET /api/surveys/s1/results": { items: [item], questions: [] },
  });
  visit(routes, "/");
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each(["examples", "advice"])("offers to gather a survey with nothing but %s", async (words) => {
  open({ ...item, [words]: [{ id: "c1", text: "You let us finish." }] });
  expect(await screen.findByRole("link", { name: /^Gather them/ })).toBeTruthy();
});

it("offers nothing to gather where nobody wrote a word", async () => {
  open(item);
  expect(await screen.findByRole("link", { name: /^Ask/ })).toBeTruthy();
  expect(screen.queryByRole("link", { name: /^Gather them/ })).toBeNull();
});
