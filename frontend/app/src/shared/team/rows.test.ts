import { expect, it } from "vitest";
import { found, type TeamSection, teamParts } from "./rows";

const question = (key: string, kind: "line" | "person" | "text") => ({
  ...{ key, kind, label: { own: `${key}?` } },
});
const record = {
  ...{ id: "r", day: "2026-12-01", changedOn: "2026-12-01", team: true },
};
const words = {
  say: (_: unknown, text: string) => text,
  label: ({ label }: { label: { own?: string } }) => label.own ?? "",
};
const section = (records: unknown[]) =>
  ({ key: "x", shown: true, records }) as unknown as TeamSection;

const topics = section([
  {
    ...record,
    questions: [question("topic", "line"), question("who", "person"), question("deputy", "person")],
    answers: [
      { field: "topic", line: 2, text: "Audit" },
      { field: "topic", line: 1, text: "Ledger" },
      { field: "who", line: 1, text: "Amir Haddad" },
      { field: "deputy", line: 1, text: "Beth Okafor" },
    ],
  },
]);

it("puts a person beside the topic, and names the rest", () => {
  const [part] = teamParts(topics, words);
  expect(part?.rows.map(({ head, beside }) => [head, beside])).toEqual([
    ["Ledger", "Amir Haddad"],
    ["Audit", undefined],
  ]);
  expect(part?.rows[0]?.more).toEqual([{ label: "deputy?", text: "Beth Okafor" }]);
  expect(part?.numbered).toBe(false);
});

it("numbers lines that are in an order, below what is asked once", () => {
  const order = section([
    {
      ...record,
      questions: [question("rule", "line"), question("what", "line"), question("why", "line")],
      answers: [
        { field: "rule", text: "By date" },
        { field: "what", line: 1, text: "Refunds" },
        { field: "why", line: 1, text: "A contract" },
      ],
    },
  ]);
  expect(teamParts(order, words)).toEqual([
    {
      ...{ key: "r", heading: "By date", numbered: true },
      rows: [{ key: "r 1", head: "Refunds", more: [{ text: "A contract" }] }],
    },
  ]);
});

it("shows what is asked once as one row, and no record that is not ticked", () => {
  const said = {
    questions: [question("what", "text"), question("why", "text")],
    answers: [
      { field: "what", text: "We write decisions down." },
      { field: "why", text: "An event changed." },
    ],
  };
  const both = section([
    { ...record, ...said },
    { ...record, ...said, id: "s", team: false },
  ]);
  expect(teamParts(both, words).map(({ rows }) => rows)).toEqual([
    [
      {
        ...{ key: "r", head: "We write decisions down." },
        more: [{ text: "An event changed." }],
      },
    ],
  ]);
});

it("finds rows that have all words, in any column", () => {
  const parts = teamParts(topics, words);
  expect(found(parts, "okafor led").flatMap(({ rows }) => rows.map(({ key }) => key))).toEqual([
    "r 1",
  ]);
  expect(found(parts, "okafor audit")).toEqual([]);
});
