import { cleanup, renderHook } from "@testing-library/react";
import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type BoardEditor, EditorProvider } from "./boardEditor";
import { useQuoted } from "./useQuoted";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it("reads what was said in turns, so that whoever types on is not held up", async () => {
  const turns = [false, false, true];
  const readOn = vi.fn((_isOver: () => boolean) => turns.shift() ?? true);
  const quotedIn = vi.fn(() => "word for word");
  const editor = { quoting: () => ({ readOn, quotedIn }) } as unknown as BoardEditor;
  const { result, rerender } = renderHook(({ text }) => useQuoted(text), {
    initialProps: { text: "word for" },
    wrapper: ({ children }) => <EditorProvider value={editor}>{children}</EditorProvider>,
  });
  await act(() => vi.advanceTimersByTimeAsync(299));
  expect(readOn).not.toHaveBeenCalled();
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(readOn).toHaveBeenCalledTimes(1);
  const isOver = readOn.mock.calls[0]?.[0];
  expect(isOver?.()).toBe(false);
  vi.advanceTimersByTime(0);
  rerender({ text: "word for word" });
  expect(quotedIn).not.toHaveBeenCalled();
  await act(() => vi.advanceTimersByTimeAsync(400));
  expect(readOn).toHaveBeenCalledTimes(3);
  expect(result.current).toBe("word for word");
});
