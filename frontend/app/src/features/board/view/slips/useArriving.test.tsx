import { renderHook, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { useArriving } from "./useArriving";

const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `r${at}` }));

it("draws the beginning of a long list at once, and the rest soon after", async () => {
  const all = rows(60);
  const { result } = renderHook(() => useArriving(all));
  expect(result.current).toEqual({ arrived: all.slice(0, 24), coming: 36 });
  await waitFor(() => expect(result.current).toEqual({ arrived: all, coming: 0 }));
});

it("keeps what stands when much is added, and draws a few at once", async () => {
  const [few, more] = [rows(3), rows(40)];
  const { result, rerender } = renderHook(({ all }) => useArriving(all), {
    initialProps: { all: few },
  });
  expect(result.current).toEqual({ arrived: few, coming: 0 });
  rerender({ all: more });
  expect(result.current).toEqual({ arrived: more.slice(0, 27), coming: 13 });
  await waitFor(() => expect(result.current).toEqual({ arrived: more, coming: 0 }));
});

it("draws fewer at once of what comes below the beginning", async () => {
  const [stands, more] = [rows(40), rows(100)];
  const { result, rerender } = renderHook(({ all }) => useArriving(all), {
    initialProps: { all: stands },
  });
  await waitFor(() => expect(result.current.coming).toBe(0));
  rerender({ all: more });
  expect(result.current).toEqual({ arrived: more.slice(0, 48), coming: 52 });
  await waitFor(() => expect(result.current).toEqual({ arrived: more, coming: 0 }));
});
