import { expect, it } from "vitest";
import { h, nodes } from "../dom";
import { ratings } from "./ratings";
import type { InexactBlock, Replies } from "./replies";

const asked = { launchedAt: "2026-11-03T09:12:00Z" };
const before = { launchedAt: "2026-09-01T09:12:00Z" };
const team: InexactBlock = { kind: "team", n: 5, causes: [asked], comparedWith: before };

const shown = (inexact: InexactBlock[]) => {
  const item = { questionId: "a", text: { own: "Explains choices" }, examples: [], advice: [] };
  const replies = { k: 4, participation: [], items: [{ ...item, blocks: [], inexact }] };
  return h("main", {}, ...nodes([ratings(replies as unknown as Replies)]));
};

it.each([
  [{ change: "clearly-higher" } as const, " Clearly higher than on "],
  [{ change: "clearly-lower" } as const, " Clearly lower than on "],
  [{}, " No clear change since "],
])("says in words what has no figures, and a change only where it is clear: %j", (more, says) => {
  const page = shown([{ ...team, ...more }]);
  const said = page.querySelector("li .s")?.textContent ?? "";
  expect(said).toMatch(/^Team: 5 answered\. No figures, because some of them were asked on .*3/);
  expect(said).toContain(says);
  expect(page.querySelector("table, svg")).toBeNull();
});

it("compares with nothing where there is nothing to compare with", () => {
  const said = shown([{ kind: "team", n: 4, causes: [] }]).querySelector("li .s")?.textContent;
  expect(said).toBe("Team: 4 answered. No figures, because some of them were asked before.");
});
