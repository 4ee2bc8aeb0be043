import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useStoredText } from "./useStoredText";

const open = () => renderHook(() => useStoredText("kept")).result;

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.restoreAllMocks());

it("finds a text again, until it is dealt with", () => {
  const first = open();
  act(() => first.current[1]("See all"));
  const second = open();
  expect(second.current[0]).toBe("See all");
  act(() => second.current[2]("Some of it"));
  expect(open().current[0]).toBe("See all");
  act(() => second.current[2]("See all"));
  expect([second.current[0], open().current[0]]).toEqual(["", ""]);
});

it("goes on with a text that the browser has no room for, and brings no older one back", () => {
  const text = open();
  act(() => text.current[1]("Short"));
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  act(() => text.current[1]("Long"));
  expect(text.current[0]).toBe("Long");
  expect(open().current[0]).toBe("");
});
