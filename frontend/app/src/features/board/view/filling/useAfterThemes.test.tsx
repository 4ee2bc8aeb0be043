import { renderHook, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { useAfterThemes } from "./useAfterThemes";

const quotes = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `q${from + at}`);
const before = { ids: quotes(0, 150), arrangement: 0, isLarge: true };

function after(now: Partial<typeof before>) {
  const seen: { drawn: readonly string[]; late: boolean }[] = [];
  const { rerender } = renderHook(
    ({ ids, arrangement, isLarge }) => {
      seen.push(useAfterThemes(ids, arrangement, isLarge));
    },
    { initialProps: { ...before, ...now, ids: before.ids, arrangement: 0 } },
  );
  seen.length = 0;
  rerender({ ...before, ...now });
  return seen;
}

it("draws at once what changes while everything stands where it stood", () => {
  const ids = quotes(1, 70);
  const seen = after({ ids });
  expect(seen).toEqual(seen.map(() => ({ drawn: ids, late: false })));
});

it("takes what an arrangement leaves out away in turns, and then draws what is new", async () => {
  const ids = quotes(140, 172);
  const seen = after({ ids, arrangement: 1 });
  expect(seen[0]).toEqual({ drawn: before.ids, late: true });
  await waitFor(() => expect(seen.at(-1)).toEqual({ drawn: ids, late: false }));
  const turns = [...new Set(seen.map(({ drawn }) => drawn.length))];
  expect(turns).toEqual([150, 90, 30, 10, 32]);
});

it("draws the few of a small board with the press", () => {
  const ids = quotes(50, 80);
  const seen = after({ ids, arrangement: 1, isLarge: false });
  expect(seen.at(-1)).toEqual({ drawn: ids, late: false });
  expect(seen.some(({ late }) => late)).toBe(false);
});

it("follows what becomes of the list meanwhile", async () => {
  const seen: { drawn: readonly string[]; late: boolean }[] = [];
  const { rerender } = renderHook(
    ({ ids, arrangement }) => {
      seen.push(useAfterThemes(ids, arrangement, true));
    },
    { initialProps: before },
  );
  rerender({ ...before, ids: quotes(30, 60), arrangement: 1 });
  rerender({ ...before, ids: quotes(59, 61), arrangement: 2 });
  await waitFor(() => expect(seen.at(-1)).toEqual({ drawn: ["q59", "q60"], late: false }));
});
