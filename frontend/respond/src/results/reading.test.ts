import { expect, it } from "vitest";
import { h, nodes } from "../dom";
import { ratings } from "./ratings";
import type { InexactBlock, Replies, WithoutFigures } from "./replies";

const asked = { launchedAt: "2026-11-03T09:12:00Z" };
const team: WithoutFigures = { launchGroupId: "g", kind: "team", causes: [asked] };

const shown = (withoutFigures: WithoutFigures[], inexact: InexactBlock[] = []) => {
  const item = { questionId: "a", text: { own: "Explains choices" }, examples: [], advice: [] };
  const items = [{ ...item, blocks: [], withoutFigures, inexact }];
  const replies = { k: 4, participation: [], items } as unknown as Replies;
  return h("main", {}, ...nodes([ratings(replies)]));
};
const said = (page: HTMLElement) => page.querySelector("li .s")?.textContent ?? "";

it("says in words why a group has no figures, and nothing else", () => {
  const page = shown([team]);
  expect(said(page)).toMatch(/^Team: No figures, because some of them were asked on .*\.$/);
  expect(page.querySelector("table, svg")).toBeNull();
  expect(said(shown([{ ...team, causes: [] }]))).toBe(
    "Team: No figures, because some of them were asked before.",
  );
});

it("keeps a change that was told before", () => {
  const told = { launchGroupId: "g", comparedWith: asked, change: "clearly-higher" } as const;
  expect(said(shown([team], [told]))).toContain(" Clearly higher than on ");
  expect(said(shown([team], [{ ...told, launchGroupId: "other" }]))).not.toContain("Clearly");
});
