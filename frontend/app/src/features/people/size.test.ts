import { renderHook } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { speak } from "../../shared/i18n";
import { useSize } from "./size";

afterEach(() => speak("en"));

it.each([
  ["en", 1, "1 person, three short of 4"],
  ["de", 1, "1 Person, es fehlen drei bis 4"],
  ["en", 3, "3 people, one short of 4"],
  ["de", 3, "3 Leute, es fehlt eine bis 4"],
  ["de", 4, "4 Leute"],
] as const)("says in %s what a group of %i lacks", (language, count, says) => {
  speak(language);
  expect(renderHook(() => useSize(count, false)).result.current).toBe(says);
});
