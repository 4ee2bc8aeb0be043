import { expect, it } from "vitest";
import type { Schemas } from "../../../shared/api";
import { situationsOf } from "./situationsOf";

const clause = {
  ...{ kind: "clause", key: "c1", clauses: [{ id: "c1" }], goals: [{ id: "g1" }] },
  ...{ quotes: [], themes: [], ratings: [], advice: [] },
} as unknown as Schemas["ThreadView"];
const withTheme = { ...clause, themes: [{ id: "h1" }] } as unknown as Schemas["ThreadView"];

const of = (id: string, hung: object) =>
  ({ id, answers: [], ...hung }) as unknown as Schemas["Situation"];
const on = (kind: string, key: string) => ({ thread: { kind, key, words: "" } });
const idsOf = (thread: Schemas["ThreadView"], all: Schemas["Situation"][]) =>
  situationsOf(thread, all).map(({ id }) => id);

it("finds what hangs on a part of the expectation or on one of its goals, and nothing else", () => {
  const all = [
    of("by its clause", on("clause", "c1")),
    of("by its theme", on("theme", "h1")),
    of("by its goal", { goalId: "g1" }),
    of("of another theme", on("theme", "c1")),
    of("of another goal", { goalId: "h1" }),
    of("alone", {}),
  ];
  expect(idsOf(withTheme, all)).toEqual(["by its clause", "by its theme", "by its goal"]);
});

it("shows none that names a person beside what came out of answers", () => {
  const named = of("named", { goalId: "g1", answers: [{ field: "who", person: { id: "p" } }] });
  expect(idsOf(clause, [named])).toEqual(["named"]);
  expect(idsOf(withTheme, [named])).toEqual([]);
});
