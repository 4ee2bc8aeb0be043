import { renderHook, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Sheet } from "../../state/sheet";
import type { Theme } from "../../types";
import { atOnce } from "../slips/useArriving";
import { useLeaving } from "./useLeaving";

const large = atOnce + 100;

function sheetOf(sizes: Record<string, number>): Sheet {
  const quotes = ([id, size]: [string, number]): [string, string[]] => [
    id,
    Array.from({ length: size }, (_, at) => `${id}.${at}`),
  ];
  const lists = new Map(Object.entries(sizes).map(quotes));
  const themes = new Map(Object.keys(sizes).map((id) => [id, { id } as Theme]));
  return { lists, themes } as unknown as Sheet;
}

const all = { one: 3, two: large, three: 3, four: atOnce };

function shown(sizes: Record<string, number> = all) {
  const seen = new Set<unknown>();
  const hook = renderHook(
    ({ ids, sheet, stands }) => {
      const pieces = useLeaving(ids, sheet, stands).map((piece) =>
        typeof piece === "object" && "theme" in piece
          ? `${piece.theme.id}, ${piece.ids.length} left`
          : piece,
      );
      for (const piece of pieces) seen.add(piece);
      return pieces;
    },
    { initialProps: propsOf(sizes) },
  );
  return { ...hook, seen, show: (next: Record<string, number>) => hook.rerender(propsOf(next)) };
}

function propsOf(sizes: Record<string, number>) {
  const ids = Object.keys(sizes);
  return { ids, sheet: sheetOf(sizes), stands: ids };
}

it("takes a large theme down in turns, at its place", async () => {
  const { result, seen, show } = shown();
  expect(result.current).toEqual(["one", "two", "three", "four"]);
  show({ one: 3 + large, three: 3, four: atOnce });
  expect(result.current).toEqual(["one", `two, ${large} left`, "three", "four"]);
  await waitFor(() => expect(result.current).toEqual(["one", "three", "four"]));
  expect(seen).toContain(`two, ${large - 60} left`);
});

it("lets a small one go at once", () => {
  const { result, show } = shown();
  show({ one: 3, two: large, three: 3 });
  expect(result.current).toEqual(["one", "two", "three"]);
});

it("shows one that comes back as it was", () => {
  const { result, show } = shown();
  show({ one: 3 + large, three: 3, four: atOnce });
  show(all);
  expect(result.current).toEqual(["one", "two", "three", "four"]);
});

it("keeps several in their places, also the last one", () => {
  const { result, show } = shown({ ...all, five: large });
  show({ one: 3, three: 3, four: atOnce });
  expect(result.current).toEqual([
    "one",
    `two, ${large} left`,
    "three",
    "four",
    `five, ${large} left`,
  ]);
});

it("draws nothing of a theme that was not drawn yet", () => {
  const gap = { ids: ["two"], height: 9 };
  const { result, rerender } = renderHook(
    ({ ids, sheet, stands }) => useLeaving(ids, sheet, stands),
    {
      initialProps: { ...propsOf(all), stands: ["one", gap, "three", "four"] as const as never },
    },
  );
  const rest = propsOf({ one: 3, three: 3, four: atOnce });
  rerender(rest as never);
  expect(result.current).toEqual(rest.stands);
});
