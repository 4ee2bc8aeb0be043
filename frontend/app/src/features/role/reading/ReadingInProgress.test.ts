import { beforeEach, expect, it } from "vitest";
import { ReadingInProgress } from "./ReadingInProgress";

beforeEach(() => localStorage.clear());

const tab = (name: string, open?: string[]) =>
  new ReadingInProgress(localStorage, "m1", { name, open: open && new Set([name, ...open]) });

it("is said in the tab that was loaded again, as often as it is", () => {
  tab("a").keep("job.pdf");
  expect(tab("a").cutOff()).toBe("job.pdf");
  expect(tab("a").cutOff()).toBe("job.pdf");
});

it("is said in one other tab when its own is closed, and not while it reads", () => {
  tab("a").keep("job.pdf");
  expect(tab("b", ["a"]).cutOff()).toBeUndefined();
  expect(tab("b", []).cutOff()).toBe("job.pdf");
  expect(tab("c", ["b"]).cutOff()).toBeUndefined();
});

it("is said in no other tab where nobody knows which are closed", () => {
  tab("a").keep("job.pdf");
  expect(tab("b").cutOff()).toBeUndefined();
});

it("is not said to another member", () => {
  tab("a").keep("job.pdf");
  const theirs = new ReadingInProgress(localStorage, "m2", { name: "a", open: undefined });
  expect(theirs.cutOff()).toBeUndefined();
});
