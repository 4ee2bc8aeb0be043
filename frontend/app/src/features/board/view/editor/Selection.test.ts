import { expect, it, vi } from "vitest";
import { Selection } from "./Selection";

const list = ["s0", "s1", "s2", "s3", "s4"];

it("chooses one by one and in ranges", () => {
  const selection = new Selection();
  selection.toggle("s1");
  selection.extend("s3", list);
  expect([...selection.ids()]).toEqual(["s1", "s2", "s3"]);
  expect(selection.with("s2")).toEqual(["s1", "s2", "s3"]);
  expect(selection.with("s4")).toEqual(["s4"]);
  selection.toggle("s2");
  expect([...selection.ids()]).toEqual(["s1", "s3"]);
});

it("says the same of a list again as long as nothing is chosen in it", () => {
  const selection = new Selection();
  const [first, last] = [list.slice(0, 2), list.slice(2)];
  expect(selection.among(first)).toBe("");
  selection.toggle("s3");
  expect(selection.among(first)).toBe("");
  selection.toggle("s2");
  expect(selection.among(last)).toBe("s2 s3");
});

it("tells whoever listens of each change, and of nothing else", () => {
  const selection = new Selection();
  const heard = vi.fn();
  const stop = selection.subscribe(heard);
  selection.clear();
  expect(heard).not.toHaveBeenCalled();
  selection.toggle("s4");
  selection.clear();
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  selection.toggle("s4");
  expect(heard).toHaveBeenCalledTimes(2);
});
