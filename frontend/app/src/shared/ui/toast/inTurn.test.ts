import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inTurn } from "./inTurn";

const drawn: ((() => void) | undefined)[] = [];
const drawFrame = () => {
  for (const callback of drawn.splice(0)) callback?.();
  vi.runOnlyPendingTimers();
};
const awaited = () => drawn.filter(Boolean).length + vi.getTimerCount();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => drawn.push(callback));
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => delete drawn[frame - 1]);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("runs one of all for each frame, in order, also what comes meanwhile", () => {
  const ran: string[] = [];
  inTurn(() => {
    ran.push("one");
    inTurn(() => ran.push("one again"));
  });
  inTurn(() => ran.push("two"));
  const seen = [1, 2, 3, 4].map(() => {
    drawFrame();
    return ran.join();
  });
  expect(seen).toEqual(["one", "one,two", "one,two,one again", "one,two,one again"]);
});

it("runs nothing that was called off, and what waits behind it no later", () => {
  const ran: string[] = [];
  inTurn(() => ran.push("one"));
  const callOff = inTurn(() => ran.push("two"));
  inTurn(() => ran.push("three"));
  callOff();
  drawFrame();
  drawFrame();
  expect(ran).toEqual(["one", "three"]);
});

it("waits for no frame once all is called off, and for one again with the next", () => {
  const ran: string[] = [];
  const first = inTurn(() => ran.push("one"));
  const second = inTurn(() => ran.push("two"));
  second();
  expect(awaited()).toBe(1);
  first();
  expect(awaited()).toBe(0);
  inTurn(() => ran.push("three"));
  drawFrame();
  expect([ran, awaited()]).toEqual([["three"], 0]);
});

it("goes on behind one that fails", () => {
  const ran: string[] = [];
  inTurn(() => {
    throw new Error("Nothing to draw");
  });
  inTurn(() => ran.push("two"));
  expect(drawFrame).toThrow("Nothing to draw");
  drawFrame();
  expect(ran).toEqual(["two"]);
});

it("waits for no frame where none is drawn", () => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  const ran: string[] = [];
  inTurn(() => ran.push("one"));
  vi.runOnlyPendingTimers();
  expect([ran, drawn]).toEqual([["one"], []]);
});

it("waits for no frame any more once the page is hidden", () => {
  const ran: string[] = [];
  inTurn(() => ran.push("one"));
  inTurn(() => ran.push("two"));
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  document.dispatchEvent(new Event("visibilitychange"));
  vi.runAllTimers();
  expect(ran).toEqual(["one", "two"]);
  drawFrame();
  expect(ran).toEqual(["one", "two"]);
});
