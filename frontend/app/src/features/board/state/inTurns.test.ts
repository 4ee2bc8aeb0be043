import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeBackend } from "../../../test/fixtures/board";
import { inTurns } from "./inTurns";

const { inTurn } = new FakeBackend().ports;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("takes in each turn as many steps as there is time for", async () => {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  const turns = vi.fn(inTurn);
  const counting = (function* () {
    for (let i = 0; i < 10; i++) {
      now += 2;
      yield;
    }
    return "ten";
  })();
  const made = inTurns(counting, turns);
  await vi.runAllTimersAsync();
  expect(await made).toBe("ten");
  expect(turns).toHaveBeenCalledTimes(4);
});

it("fails where a step fails", async () => {
  const failing = (function* () {
    yield;
    throw new RangeError("no more");
  })();
  const made = expect(inTurns(failing, inTurn)).rejects.toThrow("no more");
  await vi.runAllTimersAsync();
  await made;
});
