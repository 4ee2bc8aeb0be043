import { type Child, h, small } from "../dom";
import { count, pick, say } from "../language";
import type { Text as Written } from "../protocol/manifest";
import type { Text } from "../wording";
import { day } from "./day";
import type { Decided, Replies, Theme } from "./replies";
import * as t from "./texts/texts";

const names: Record<Decided["verdict"], Text> = {
  realistic: t.realistic,
  "needs-clarifying": t.clarifying,
  "not-now": t.notNow,
};

const paths: Record<Decided["verdict"], string> = {
  realistic: "M20 6 9 17l-5-5",
  "needs-clarifying": "M4 13.5c2.2-3.4 5.2-3.4 8 0s5.8 3.4 8 0",
  "not-now": "M12 6v6l4 2M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0",
};

/** Draws the sign of a verdict. Only the paths above are read as HTML. */
function sign(verdict: Decided["verdict"]): HTMLElement {
  const place = h("span", { "aria-hidden": "true" });
  place.innerHTML = `<svg class=i viewBox="0 0 24 24"><path d="${paths[verdict]}"/></svg>`;
  return place;
}

/** A shipped theme in the reader's language. */
const called = (own: string, names?: Written): string => pick(names ?? { own });

const decision = ({ verdict, horizon, reason, evidence }: Decided): Child[] => [
  h(
    "p",
    {},
    sign(verdict),
    h("b", {}, say(names[verdict]), horizon && ": "),
    horizon && h("span", "v", horizon),
  ),
  reason && h("p", "v", reason),
  evidence && [h("p", {}, h("b", {}, say(t.cameOfIt))), h("p", "v", evidence)],
];

/** Shows the former decision below, folded away. */
const since = (at: string, { verdict, before }: Theme): Child =>
  before
    ? h(
        "details",
        {},
        h(
          "summary",
          {},
          before.verdict === verdict
            ? say(t.decisionStays, day(at))
            : say(t.changedFrom, day(at), say(names[before.verdict])),
        ),
        before.name && h("p", "v", called(before.name, before.names)),
        decision(before),
      )
    : small(say(t.added, day(at)));

const theme = (of: Theme): Child =>
  h(
    "li",
    {},
    h("h3", { dir: "auto" }, called(of.name, of.names)),
    h("span", "s", count(t.voices, of.voices)),
    decision(of),
    of.changedAt && since(of.changedAt, of),
  );

/** You said, the lead decided, because. */
export const decided = ({ themes, raised }: Replies): Child =>
  themes.length > 0 &&
  h(
    "section",
    "said",
    h("h2", {}, say(t.decided)),
    h("ol", "rates", themes.map(theme)),
    small(say(t.voiceIs)),
    raised && raised.unthemed > 0 && small(count(t.unthemed, raised.unthemed)),
  );

/** Numbers up to twelve are words. */
const inWords = (n: number): string => say(t.numbers).split(" ")[n - 1] ?? String(n);

/** "You raised eight themes. Ines has replied to two of them, and is acting on one now". */
export function finding({ themes, raised }: Replies): string {
  if (!raised) return say(t.answeredYou);
  const [all, replied] = [raised.themes, themes.length];
  const taken = themes.filter(({ verdict }) => verdict === "realistic").length;
  const some = taken > 0 && taken < replied;
  const does =
    replied < all
      ? count(
          taken > 0 ? t.repliesAndTakes : t.repliesSome,
          replied,
          inWords(replied),
          inWords(taken),
        )
      : some
        ? say(t.takesSome, inWords(taken))
        : count(taken > 0 ? t.takesAll : t.takesNone, all);
  return `${count(t.said, all, inWords(all))}. ${does}`;
}
