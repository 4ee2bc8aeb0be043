import { expect, it } from "vitest";
import { Quoting } from "./quoting";

/* The server finds the same: OwnWordsTest. */

const quoting = new Quoting([
  "I wait two days for a review, every single time.",
  "",
  "Ich würde Bojan's Liste lieber am Montag um neun lesen",
  "review",
  "Review pull requests faster.",
  "Fewer meetings",
  "请更快地审查代码。",
  "我希望你每周和我们谈一次目标",
  "減らそう",
  "PRを早くレビューしてください、お願いします",
]);

it.each([
  ["You wait two days for a review", "wait two days for a review"],
  ["WAIT, two   days -- for: A. I hear you", "WAIT, two   days -- for: A"],
  ["two days for a", undefined],
  ["wait two days, not for a review every week", undefined],
  ["two days for a review. Two days for a review, every", "Two days for a review, every"],
  ["lieber am Montag um neun", "lieber am Montag um neun"],
  ["Würde Bojan's liste lieber am", "Würde Bojan's liste lieber am"],
  ["<b>wait</b> two days for a", undefined],
  ["review", undefined],
  ["I will review pull requests faster, promised.", "review pull requests faster"],
  ["Review pull requests", undefined],
  ["fewer meetings", undefined],
  ["你说：请更快地审查代码！", "请更快地审查代码"],
  ["更快地审查代码", undefined],
  ["你希望我每周和我们谈一次目标", "每周和我们谈一次目标"],
  ["我希望你每周写", undefined],
  ["減らそう", undefined],
  ["では、PR を早くレビューしてくださいと", "PR を早くレビューしてください"],
  ["", undefined],
])("finds in “%s” what somebody wrote", (text, passage) => {
  expect(quoting.quotedIn(text)).toBe(passage);
});

it("reads what was said a little at a time, and goes on where it stopped", () => {
  let read = 0;
  function* said() {
    for (const text of ["Review faster, all of you.", "Say no more often than you do."]) {
      read++;
      yield text;
    }
  }
  const slow = new Quoting(said());
  expect(read).toBe(0);
  expect(slow.readOn(() => true)).toBe(false);
  expect(read).toBe(1);
  expect(slow.readOn(() => true)).toBe(false);
  expect(slow.readOn(() => true)).toBe(true);
  expect(read).toBe(2);
  expect(slow.quotedIn("I say no more often than before")).toBe("say no more often than");
});

/**
 * The texts repeat two words, as no one writes, with the same numbers every time (a linear
 * congruence).
 */
let seed = 7;
function drawn(words: number): string {
  return Array.from({ length: words }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed > 2 ** 30 ? "a" : "b";
  }).join(" ");
}

function tried(said: readonly string[], text: string): string | undefined {
  const words = text ? text.split(" ") : [];
  for (let length = words.length; length >= 3; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const passage = words.slice(at, at + length).join(" ");
      const isPart = length >= 5 && said.some((one) => one.includes(passage));
      if (isPart || said.includes(passage)) return passage;
    }
  }
  return undefined;
}

it("finds the first of the longest, as if each passage were tried", () => {
  for (let i = 0; i < 1000; i++) {
    const said = [drawn(3 + (i % 12)), drawn(i % 30)];
    const text = drawn((i * 7) % 30);
    expect(new Quoting(said).quotedIn(text), `${said} in ${text}`).toBe(tried(said, text));
  }
});
