import { type Child, h, heading, small } from "../dom";
import { pick, say } from "../language";
import type { Question } from "../protocol/manifest";
import * as t from "../texts/vote";
import { replyTo, saveDraft, visit } from "../visit";
import type { Text } from "../wording";
import { field } from "./field";

/** The first value is sealed in the place of a rating. */
const votes: [number, Text, string][] = [
  [10, t.agree, "M20 6 9 17l-5-5"],
  [6, t.live, "M4 13.5c2.2-3.4 5.2-3.4 8 0s5.8 3.4 8 0"],
  [3, t.object, "M18 6 6 18M6 6l12 12"],
];

/** Returns the name of a vote; undefined for none. */
export function voteName(rating: number | undefined): string | undefined {
  const [, text] = votes.find(([value]) => value === rating) ?? [];
  return text && say(text).split("\n")[0];
}

/**
 * The words between what both texts begin and end with.
 *
 * @returns beginning, changed words, end
 */
export function changed(text: string, before: string): [string, string, string] {
  const [now, old] = [text.split(" "), before.split(" ")];
  const most = Math.min(now.length, old.length);
  let from = 0;
  while (from < most && now[from] === old[from]) from++;
  let end = 0;
  while (end < most - from && now.at(-1 - end) === old.at(-1 - end)) end++;
  const part = (...range: [number, number]) => now.slice(...range).join(" ");
  const to = now.length - end;
  return [part(0, from), part(from, to), part(to, now.length)];
}

function words({ text, clause }: Question): HTMLElement {
  const all = pick(text);
  const title = heading(all);
  if (clause?.before) {
    const [begin, middle, end] = changed(all, clause.before);
    title.replaceChildren(...[begin && `${begin} `, h("ins", {}, middle), end && ` ${end}`]);
  }
  return title;
}

function vote(question: Question, [value, text, path]: (typeof votes)[number]): HTMLElement {
  const reply = replyTo(question);
  const [name = "", meaning = ""] = say(text).split("\n");
  const onchange = () => {
    reply.rating = value;
    saveDraft();
  };
  const sign = h("span", { "aria-hidden": "true" });
  // Only what stands above is read as HTML.
  sign.innerHTML = `<svg class=i viewBox="0 0 24 24"><path d="${path}"/></svg>`;
  return h(
    "label",
    {},
    h("input", { type: "radio", name: question.id, checked: reply.rating === value, onchange }),
    sign,
    h("span", {}, name, h("span", "s", meaning)),
  );
}

/** One clause to vote on: nothing is chosen beforehand, and a reason may be given whatever is chosen. */
export const clauseStep = (question: Question, by: string): Child[] => [
  h(
    "fieldset",
    {},
    h("legend", {}, h("span", "by", by), words(question)),
    question.clause?.before && small(say(t.before), h("del", {}, question.clause.before)),
    question.clause?.why && h("p", { dir: "auto" }, question.clause.why),
    h(
      "div",
      "vote",
      votes.map((each) => vote(question, each)),
    ),
  ),
  field(question, "advice", say(t.reason), say(visit.group.named ? t.reasonNamed : t.reasonHint)),
];
