import { expect, it } from "vitest";
import type { Schemas } from "../../../shared/api";
import { queries } from "../../../shared/api";
import { today } from "../../../shared/days";
import { network } from "../../../test/network";
import { broughtBy, drawnUpQuery, lastSent } from "./queries";

const entry = (more: Partial<Schemas["Entry"]>): Schemas["Entry"] => ({
  ...{ id: "e", day: "2027-01-14", kind: "heard", text: "", evidence: false },
  ...{ createdAt: "", etag: "", ...more },
});
const aylin = { id: "a", name: "Aylin" };

it("sums by person what was brought, what became the lead's, and the minutes", () => {
  const brought = [
    entry({ person: aylin, outcome: "took", minutes: 30 }),
    entry({ person: aylin, outcome: "asked", minutes: 15 }),
    entry({ outcome: "took" }),
    entry({ person: aylin, outcome: "took", day: "2026-12-01" }),
  ];
  expect(broughtBy(brought, "2027-01-01")).toEqual([
    { name: "Aylin", brought: 2, took: 1, minutes: 45 },
    { name: "", brought: 1, took: 1, minutes: 0 },
  ]);
});

it("finds the last update of an audience and who got it, not the task that asked for it", () => {
  const sent = [
    entry({ kind: "did", outcome: "upward", day: "2027-01-15", taskId: "t" }),
    entry({ kind: "touch", outcome: "upward", person: aylin }),
    entry({ kind: "did", outcome: "upward", text: "It moved" }),
    entry({ kind: "did", outcome: "team", day: "2027-01-13" }),
  ];
  expect(lastSent(sent, "upward")).toMatchObject({ text: "It moved", readers: [aylin] });
  expect(lastSent(sent, "sideways")).toBeUndefined();
});

it("begins an update with nothing that names a colleague or is private", async () => {
  const now = { day: today() };
  const items = [
    entry({ ...now, kind: "did", text: "Reviews are done by noon" }),
    entry({ ...now, kind: "went-wrong", text: "The alarm woke two of us" }),
    entry({ ...now, kind: "went-wrong", text: "Aylin broke the release" }),
    entry({ ...now, kind: "did", text: "Spoke about pay", person: aylin }),
    entry({ ...now, kind: "learned", text: "From the one-on-one", talkId: "t" }),
    entry({ ...now, kind: "reflection", text: "I am tired" }),
  ];
  network({
    "GET /api/entries": { items },
    "GET /api/home": { recent: [] },
    "GET /api/people": { items: [aylin] },
    "GET /api/colleagues": { items: [] },
  });
  expect(await queries.fetchQuery(drawnUpQuery)).toEqual({
    ...{ moved: "Reviews are done by noon", stuck: "The alarm woke two of us", changed: "" },
  });
});
