import { afterEach, describe, expect, it, vi } from "vitest";
import type { Question } from "../../types";
import {
  anchored,
  costOf,
  duplicated,
  fresh,
  hasSpaceFor,
  movedQuestion,
  placed,
  reworded,
  withoutQuestion,
} from "./questions";

const item = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  kind: "item",
  text: { own: id },
  example: true,
  advice: true,
  ...more,
});
const open = (id: string): Question => ({ id, kind: "open", text: { own: id } });
const ids = (questions: Question[]) => questions.map(({ id }) => id).join("");

describe("a form", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("costs two points an open question and one an item", () => {
    expect(costOf([open("a"), open("b"), open("c")])).toEqual({
      open: 3,
      items: 0,
      points: 6,
      minutes: 4,
    });
    expect(costOf(Array.from({ length: 8 }, (_, i) => item(`${i}`)))).toMatchObject({
      points: 8,
      minutes: 10,
    });
    expect(costOf([item("a", { example: false, advice: false })]).minutes).toBe(1);
    expect(costOf([])).toEqual({ open: 0, items: 0, points: 0, minutes: 1 });
  });

  it("has room for three open questions and eight points", () => {
    const three = [open("a"), open("b"), open("c")];
    expect(hasSpaceFor(three, "open")).toBe(false);
    expect(hasSpaceFor([...three, item("d")], "item")).toBe(true);
    expect(hasSpaceFor([...three, item("d"), item("e")], "item")).toBe(false);
    const seven = Array.from({ length: 7 }, (_, i) => item(`${i}`));
    expect([hasSpaceFor(seven, "item"), hasSpaceFor(seven, "open")]).toEqual([true, false]);
  });

  it("is put in another order, and its ends are its ends", () => {
    const form = [item("a"), item("b"), item("c")];
    expect(ids(movedQuestion(form, "a", 1))).toBe("bac");
    expect(ids(movedQuestion(form, "c", -1))).toBe("acb");
    expect(movedQuestion(form, "a", -1)).toBe(form);
    expect(movedQuestion(form, "c", 1)).toBe(form);
    expect(ids(placed(form, "c", 0))).toBe("cab");
    expect(ids(placed(form, "a", 2))).toBe("bca");
  });

  it("keeps the id of what is moved or reworded, and gives a copy its own", () => {
    const [a, copy, b] = duplicated([item("a"), item("b")], "a");
    expect([a?.id, b?.id]).toEqual(["a", "b"]);
    expect(copy).toEqual({ ...a, id: expect.stringMatching(/^own\.[0-9a-f-]{36}$/) });
    expect(reworded(item("a"), "other")).toEqual({ ...item("a"), text: { own: "other" } });
    expect(ids(withoutQuestion([item("a"), item("b")], "a"))).toBe("b");
    expect(fresh("open")).toEqual({ id: expect.any(String), kind: "open", text: { own: "" } });
  });

  it("takes new questions on plain http too, where browsers have no randomUUID", () => {
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const made = [fresh("item"), fresh("open"), ...duplicated([item("a")], "a").slice(1)];
    expect(made).toHaveLength(3);
    for (const { id } of made) expect(id).toMatch(/^own\.[0-9a-f-]{36}$/);
  });

  it("keeps no empty anchors", () => {
    const three = anchored(item("a"), "3", "rarely");
    expect(three.anchors).toEqual({ "3": { own: "rarely" } });
    expect(anchored(three, "10", "always").anchors).toEqual({
      "3": { own: "rarely" },
      "10": { own: "always" },
    });
    expect(anchored(three, "3", " ")).toEqual(item("a"));
  });
});
