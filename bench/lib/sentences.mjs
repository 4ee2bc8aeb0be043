import { readFileSync } from "node:fs";

const { topics, whens, whys, frames } = JSON.parse(
  readFileSync(new URL("../data/sentences.json", import.meta.url), "utf8"),
);

/**
 * What people could expect of a lead: sentences of a small grammar, each another one. A topic has several wishes ("answer a
 * review within a day"), which stand in a frame ("It would help us if you could ..."), often with a time and a reason, so that
 * there are themes to be found, of which no two statements are worded alike.
 * @param {number} size at most half of what the grammar can say, so that drawing ends
 * @param {() => number} dice from 0 up to 1
 * @returns {string[]}
 */
export function sentences(size, dice) {
  const wishes = topics.flatMap(({ wishes }) => wishes);
  const most = (wishes.length * frames.length * whens.length * whys.length) / 2;
  if (size > most) {
    throw new RangeError(`The grammar has sentences for ${most} statements, not ${size}`);
  }
  const one = (list) => list[Math.floor(dice() * list.length)];
  const found = new Set();
  while (found.size < size) {
    // Some topics are on everybody's mind, many on that of a few.
    const topic = topics[Math.floor(dice() ** 2 * topics.length)];
    found.add(one(frames).replace("{}", [one(topic.wishes), one(whens), one(whys)].join("")));
  }
  return [...found];
}
