import { expect, it } from "vitest";
import type { Schemas } from "../../../shared/api";
import { suggestionsOf } from "./suggestions";

type Item = Schemas["GapItem"];

const item = (questionId: string, distance: number, more: Partial<Item> = {}): Item => ({
  ...{
    questionId,
    text: { en: questionId, de: questionId },
    distance,
    blocks: [],
    withoutFigures: [],
    inexact: [],
  },
  ...{ named: [], examples: [], advice: [], self: { rating: 8 }, ...more },
});
const theme = (id: string, verdict: Schemas["Verdict"] = "realistic") => ({
  ...{ id, boardId: "b", name: id, verdict, reason: `Yes to ${id}`, voices: 2, published: false },
});
const none = { themes: [], goals: [] };
const made = { id: "g", title: "", state: "active", createdAt: "" } as const;
const rows = (...args: Parameters<typeof suggestionsOf>) =>
  suggestionsOf(...args).map(({ kind, id, decided, gap }) => [kind, id, decided, gap]);

it("puts first what is a gap and a decision, then the largest gaps, then decisions; four at most", () => {
  const items = [item("small", -0.4), item("c", -1.5), item("a", -3), item("b", -2), item("d", -1)];
  const threads = new Map([
    ["a", none],
    ["b", none],
    ["c", { ...none, themes: [theme("joined")] }],
  ]);
  expect(rows(items, threads, [theme("joined"), theme("x"), theme("y")], [])).toEqual([
    ["item", "c", "realistic", 2],
    ["item", "a", undefined, 0],
    ["item", "b", undefined, 1],
    ["theme", "x", "realistic", undefined],
  ]);
});

it("suggests no strength, nothing undecided, and nothing that is a goal already", () => {
  const items = [item("strength", 2), item("goal", -3), item("unknown", -2)];
  const threads = new Map([["goal", { ...none, goals: [made] }]]);
  const themes = [theme("later", "not-now"), theme("begun")];
  const goals = [{ thread: { kind: "theme", key: "begun", words: "" } as const }];
  expect(rows(items, threads, themes, goals)).toEqual([]);
});

it("suggests what the lead said they would do, in the lead's words and never in the advice", () => {
  const advice = { id: "c1", text: "Come sooner", state: "will-do", reason: "From Monday" };
  const advised = item("even", 0, { advice: [advice as Schemas["Advice"]] });
  const found = suggestionsOf([advised], new Map([["even", none]]), [], []);
  expect(found).toMatchObject([{ kind: "advice", id: "c1", title: "even", reason: "From Monday" }]);
  expect(JSON.stringify(found)).not.toContain("sooner");
});
