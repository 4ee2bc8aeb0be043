import { afterEach, expect, it } from "vitest";
import { targetAt } from "./useDropPlace";

afterEach(() => {
  document.body.replaceChildren();
});

/** A list of two bundles; the pointer is over the lower half of a slip of it. */
function over(slip: string): Element {
  document.body.innerHTML = `<section><div role="grid">
      <div role="rowgroup"><div data-slip="a"></div><div data-slip="b"></div></div>
      <div role="rowgroup"><div data-slip="c"></div><div data-slip="d"></div></div>
    </div></section>`;
  // Nothing is laid out here: every box is empty, at the top.
  document.elementFromPoint = () => document.querySelector(`[data-slip="${slip}"]`);
  return document.querySelector("section") as Element;
}

const drop = (slip: string, ids: readonly string[]) =>
  targetAt({ themeId: "t" }, over(slip), { clientX: 0, clientY: 1 }, ids, "New");

it("drops before the quote that comes next, also behind the last of a bundle", () => {
  expect(drop("a", ["x"])).toEqual({ themeId: "t", before: "b" });
  expect(drop("b", ["x"])).toEqual({ themeId: "t", before: "c" });
  expect(drop("d", ["x"])).toEqual({ themeId: "t" });
});

it("passes over what is dragged itself", () => {
  expect(drop("b", ["c"])).toEqual({ themeId: "t", before: "d" });
  expect(drop("b", ["c", "d"])).toEqual({ themeId: "t" });
});
