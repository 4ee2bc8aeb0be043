import * as asked from "../../test/story";
import type { Advice, GapBlock, GapItem, GapLabel, Gaps } from "./types";

/* One survey with known numbers, for tests. */

const { smallerId, teamId } = asked;
export const leadsId = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0404";

type Given = { n: number; mean: number };
const labelOf = (distance: number): GapLabel =>
  distance <= -2 ? "blind-spot" : distance >= 2 ? "hidden-strength" : "aligned";

const block = (key: string, more: Partial<GapBlock>, { n, mean }: Given, self?: number) => {
  const distance = self === undefined ? undefined : Math.round((mean - self) * 10) / 10;
  return {
    key,
    block: key === "total" || key === "smaller" ? key : "block",
    ...more,
    n,
    mean,
    bands: { low: 1, middle: n - 2, high: 1 },
    ...(distance === undefined ? {} : { distance, label: labelOf(distance) }),
  } as GapBlock;
};

export const advice = (number: number, text: string, more: Partial<Advice> = {}): Advice => ({
  id: asked.commentId(number),
  text,
  state: "open",
  reason: "",
  publish: false,
  etag: '"1"',
  ...more,
});

type Parts = { total: Given; team?: Given; leads?: Given; smaller?: Given };

export function item(id: string, self: number | undefined, parts: Parts): GapItem {
  const { total, team, leads, smaller } = parts;
  const blocks = [
    block("total", {}, total, self),
    ...(team ? [block(teamId, { launchGroupId: teamId, kind: "team" }, team, self)] : []),
    ...(leads ? [block(leadsId, { launchGroupId: leadsId, kind: "lead" }, leads, self)] : []),
    ...(smaller ? [block("smaller", { kind: "smaller", merged: [smallerId] }, smaller, self)] : []),
  ];
  const [first] = blocks;
  return {
    questionId: id,
    text: { en: `Text of ${id}`, de: `Text von ${id}` },
    ...(first?.label ? { label: first.label } : {}),
    ...(self === undefined ? { reason: "cannot-say" as const } : { self: { rating: self } }),
    ...(first?.distance === undefined ? {} : { distance: first.distance }),
    blocks,
    named: [],
    examples: [],
    advice: [],
  };
}

export const reviews: GapItem = {
  ...item("reviews", 8, {
    total: { n: 18, mean: 5.4 },
    team: { n: 7, mean: 4.6 },
    leads: { n: 6, mean: 6 },
    smaller: { n: 5, mean: 5.8 },
  }),
  self: { rating: 8, example: "I review every morning.", whyNot: "Large ones wait." },
  named: [{ name: "Petra Lenz", kind: "manager", rating: 6, advice: "Delegate some." }],
  advice: [
    advice(1, "Tell me on day one."),
    advice(2, "Split it.", { state: "will-do", reason: "From Monday.", publish: true }),
  ],
};

export const meetings = item("meetings", 5, {
  total: { n: 18, mean: 7.7 },
  team: { n: 7, mean: 5.2 },
  leads: { n: 6, mean: 9.4 },
});

export const shield: GapItem = {
  ...item("shield", 7, {
    total: { n: 16, mean: 6.9 },
    team: { n: 7, mean: 4.9 },
    leads: { n: 6, mean: 8.7 },
  }),
  label: "groups-disagree",
  disagreement: { higher: leadsId, lower: teamId, by: 3.8 },
};

export const risk = item("risk", 7, { total: { n: 14, mean: 7.3 }, team: { n: 7, mean: 4.9 } });
export const unsaid = item("unsaid", undefined, { total: { n: 9, mean: 6 } });
export const few: GapItem = {
  ...item("few", 6, { total: { n: 4, mean: 6 } }),
  blocks: [],
  reason: "too-few",
};
delete few.label;
delete few.distance;

export const gaps: Gaps = {
  surveyId: "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10",
  title: "Autumn 2026",
  k: 4,
  zone: "Europe/Berlin",
  closedAt: "2026-11-27T17:00:00Z",
  counted: 19,
  tooFew: false,
  self: "finished",
  published: true,
  participation: [
    asked.team({ invited: 8, answered: 7 }),
    { id: leadsId, kind: "lead", named: false, invited: 6, answered: 6 },
    asked.smaller(3, 4, 5),
    asked.manager,
  ],
  earlier: [],
  items: [reviews, meetings, shield, risk, unsaid, few],
};
