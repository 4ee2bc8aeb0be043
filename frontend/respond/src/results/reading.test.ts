import { expect, it } from "vitest";
import { h, nodes } from "../dom";
import { day } from "./day";
import { ratings } from "./ratings";
import { reading } from "./reading";
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

it("says when it was changed if that was another day", () => {
  const none = { participation: [], takings: [], themes: [], items: [], questions: [] };
  const [at, later, next] = [
    "2027-02-23T09:00:00Z",
    "2027-02-23T09:00:05Z",
    "2027-02-25T09:00:00Z",
  ];
  const dates = (changedAt: string) => {
    const replies = { ...none, answered: 4, invited: 5, publishedAt: at, changedAt };
    const page = h("main", {}, ...nodes(reading(replies as unknown as Replies)));
    return page.querySelector(".s")?.textContent;
  };
  expect(dates(later)).toBe(`4 of 5 answered. Published ${day(at)}.`);
  expect(dates(next)).toBe(`4 of 5 answered. Published ${day(at)}, changed ${day(next)}.`);
});
