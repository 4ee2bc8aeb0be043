import { cleanup, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { draftNetwork } from "../../../test/fixtures/draftNetwork";
import { preview } from "../../../test/fixtures/privacy";
import { expectationsTemplate, groups, onTrack, people } from "../../../test/fixtures/surveyDraft";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { Survey } from "../types";

const fresh: Survey = { ...onTrack, delivery: "links" };
const path = `/api/surveys/${onTrack.id}`;
type DraftNetwork = ReturnType<typeof draftNetwork>;
const opened = (): DraftNetwork => draftNetwork(fresh, { "POST /api/surveys": fresh });

/** Visits "New survey", and leaves it; how many drafts that stored. */
async function begin({ sent }: DraftNetwork, language: "en" | "de" = "en", query = "") {
  const before = sent.length;
  visit(routes, `/surveys/new${query}`, language);
  await screen.findByText(/^(Draft|Entwurf), /);
  cleanup();
  return sent.slice(before).filter(({ call }) => call === "POST /api/surveys").length;
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("goes to the draft that was begun and not touched", async () => {
  const network = opened();
  expect(await begin(network)).toBe(1);
  expect(await begin(network)).toBe(0);
  expect(await begin(network)).toBe(0);
});

it.each<[string, (network: DraftNetwork) => unknown]>([
  [
    "was changed",
    () => fetch(new Request(new URL(path, location.href), { method: "PATCH", body: "{}" })),
  ],
  ["has something typed into it", () => localStorage.setItem(`tenward.draft.${onTrack.id}`, "{}")],
  [
    "comes from a template that was changed since",
    ({ replies }) => {
      const questions = expectationsTemplate.questions.slice(1);
      replies["GET /api/templates"] = { items: [{ ...expectationsTemplate, questions }] };
    },
  ],
  [
    "does not ask somebody who came since",
    ({ replies }) => {
      const [aylin] = people;
      const groupIds = [groups[0]?.id];
      replies["GET /api/people"] = { items: [...people, { ...aylin, id: "new", groupIds }] };
    },
  ],
  [
    "goes by links, and mail was set up since",
    ({ replies }) => {
      replies[`GET ${path}/privacy-preview`] = { ...preview, mailSetUp: true };
    },
  ],
])("begins another one where it %s", async (_, happens) => {
  const network = opened();
  await begin(network);
  await happens(network);
  expect(await begin(network)).toBe(1);
});

it("begins another one in another language, and from another template", async () => {
  const network = opened();
  await begin(network);
  expect(await begin(network, "de")).toBe(1);
  expect(await begin(network, "de", "?template=on-track")).toBe(1);
});
