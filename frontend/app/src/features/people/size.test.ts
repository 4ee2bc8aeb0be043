import { renderHook } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { speak } from "../../shared/i18n";
import { useSize } from "./size";

afterEach(() => speak("en"));

it.each([
  [1, "1 person, three short of 4"],
  [3, "3 people, one short of 4"],
  [4, "4 people"],
] as const)("says what a group of %i lacks", (count, says) => {
  expect(renderHook(() => useSize(count, false)).result.current).toBe(says);
});
