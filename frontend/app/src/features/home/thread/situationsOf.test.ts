import { expect, it } from "vitest";
import type { Schemas } from "../../../shared/api";
import { situationsOf } from "./situationsOf";

it("finds what hangs on a part of the expectation or on one of its goals, and nothing else", () => {
  const thread = {
    ...{ kind: "clause", key: "c1", themes: [{ id: "h1" }], clauses: [{ id: "c1" }] },
    goals: [{ id: "g1" }],
  } as unknown as Schemas["ThreadView"];
  const of = (id: string, hung: object) => ({ id, ...hung }) as Schemas["Situation"];
  const on = (kind: string, key: string) => ({ thread: { kind, key, words: "" } });
  const all = [
    of("by its clause", on("clause", "c1")),
    of("by its theme", on("theme", "h1")),
    of("by its goal", { goalId: "g1" }),
    of("of another theme", on("theme", "c1")),
    of("of another goal", { goalId: "h1" }),
    of("alone", {}),
  ];
  expect(situationsOf(thread, all).map(({ id }) => id)).toEqual([
    "by its clause",
    "by its theme",
    "by its goal",
  ]);
});
