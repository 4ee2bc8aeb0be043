import { renderHook, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Sheet } from "../../state/sheet";
import { useFilling } from "./useFilling";

/** Themes of five quotes each. */
function sheetOf(count: number): { ids: string[]; sheet: Sheet } {
  const ids = Array.from({ length: count }, (_, at) => `t${at}`);
  const quotes = (id: string) => Array.from({ length: 5 }, (_, at) => `${id}.${at}`);
  const lists = new Map(ids.map((id) => [id, quotes(id)]));
  const places = new Map([...lists.values()].flat().map((id, position) => [id, { position }]));
  return { ids, sheet: { lists, places } as unknown as Sheet };
}

const nowhere = { current: null };

it("draws many themes that come to those that stand one after the other", async () => {
  const [before, after] = [sheetOf(3), sheetOf(60)];
  const { result, rerender } = renderHook(
    ({ ids, sheet }) => useFilling(ids, sheet, false, () => undefined, nowhere),
    { initialProps: before },
  );
  expect(result.current.stands).toEqual(before.ids);
  rerender(after);
  expect(result.current.filled).toBe(false);
  expect(result.current.stands.slice(0, 3)).toEqual(before.ids);
  expect(result.current.stands.length).toBeLessThan(10);
  await waitFor(() => expect(result.current.stands).toEqual(after.ids));
});

it("draws a few that come with the press", () => {
  const [before, after] = [sheetOf(50), sheetOf(55)];
  const { result, rerender } = renderHook(
    ({ ids, sheet }) => useFilling(ids, sheet, false, () => undefined, nowhere),
    { initialProps: before },
  );
  const drawn = result.current.stands.filter((piece) => typeof piece === "string");
  rerender(after);
  const now = result.current.stands.filter((piece) => typeof piece === "string");
  expect(now).toEqual([...drawn, ...after.ids.slice(50)]);
});
