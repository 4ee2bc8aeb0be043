import { type Child, h, heading, p, small } from "../dom";
import { pick, say } from "../language";
import type { Text as Written } from "../protocol/manifest";
import { takingsNote } from "../takings";
import type { Text } from "../wording";
import { day } from "./day";
import { ratings } from "./ratings";
import type { Became, Replies } from "./replies";
import * as t from "./texts/texts";
import { decided, finding } from "./themes";
import { turnout } from "./turnout";

const sentence = (parts: string[]) => `${parts.join(", ")}.`;

/** A change on the day of publication has no date of its own. */
function dates({ closedAt, publishedAt, changedAt }: Replies): string {
  if (!publishedAt) return sentence([say(t.closedOn, day(closedAt))]);
  const [first, last] = [day(publishedAt), day(changedAt ?? publishedAt)];
  return sentence([say(t.published, first), ...(last === first ? [] : [say(t.changed, last)])]);
}

const voices = (texts: string[]) =>
  h(
    "ul",
    "voices",
    texts.map((text) => h("li", "v", text)),
  );

const headed = (text: Text, texts: string[]): Child =>
  texts.length > 0 && [h("h4", {}, say(text)), voices(texts)];

const states = { "will-do": t.willDo, done: t.done, "not-now": t.notNow };

/** Each piece of advice with what the lead does about it, in their own words. */
const answered = (pieces: Became[] = []): Child[] =>
  pieces.length > 0
    ? [
        h("h4", {}, say(t.became)),
        h(
          "ul",
          "voices",
          pieces.map(({ text, state, reason }) =>
            h(
              "li",
              "v",
              text,
              h("p", "then", h("b", {}, say(states[state])), reason && ` ${reason}`),
            ),
          ),
        ),
      ]
    : [];

function words({ questions, items }: Replies): Child {
  const written = items.filter(
    ({ examples, advice, became = [] }) => examples.length + advice.length + became.length > 0,
  );
  if (questions.length + written.length === 0) return false;
  const part = (text: Written, ...children: Child[]) =>
    h("section", {}, h("h3", {}, pick(text)), children);
  return h(
    "section",
    {},
    h("h2", {}, say(t.words)),
    small(say(t.chosen)),
    questions.map(({ text, comments }) => part(text, voices(comments))),
    written.map(({ text, examples, advice, became }) =>
      part(text, answered(became), headed(t.examples, examples), headed(t.advice, advice)),
    ),
  );
}

/** Says what a reader of the numbers has to know of the links. */
const links = ({ takings, allHandedOut }: Replies): Child =>
  takingsNote(...takings, ...(allHandedOut ? [{ told: allHandedOut }] : []));

/** Shows the results in the reader's language; what people wrote stays as written. */
export const reading = (replies: Replies): Child[] => [
  h(
    "div",
    {},
    h("p", "by", say(t.asked, replies.lead, replies.workspace, replies.title)),
    heading(
      replies.themes.length > 0 ? finding(replies) : say(replies.word ? t.answeredYou : t.cameBack),
    ),
    small(`${turnout(replies)}. `, dates(replies)),
  ),
  replies.word && h("blockquote", "v", replies.word),
  links(replies),
  decided(replies),
  ratings(replies),
  words(replies),
];

/** Closed, and nothing to read yet. */
export const unread = (answered: number, invited: number, opened: string, why: string): Child[] => [
  heading(say(t.closed)),
  p(say(t.closedText, answered, invited, opened)),
  p(why),
];
