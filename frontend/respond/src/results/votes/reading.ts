import { type Child, h, heading, p, small } from "../../dom";
import { count, say } from "../../language";
import { takingsNote } from "../../takings";
import { day } from "../day";
import type { Replies, VotedClause, VoteReply } from "../replies";
import { turnout } from "../turnout";
import * as t from "./texts/texts";

const words = { agree: t.agree, live: t.live, object: t.object };

const outcomes = { "no-objections": t.nobodyObjects, objections: t.objections };

function tally({ votes }: VotedClause): string {
  if (!votes) return "";
  const said = (["agree", "live", "object"] as const)
    .filter((vote) => votes[vote] > 0)
    .map((vote) => count(words[vote], votes[vote]));
  return `${said.join(", ")}.`;
}

const clause = (of: VotedClause): Child =>
  h(
    "li",
    {},
    h("h3", { dir: "auto" }, of.text),
    of.why && p(of.why),
    of.votes && small(tally(of)),
    of.outcome && small(say(outcomes[of.outcome])),
    of.answer && [small(say(t.answer)), h("p", "v", of.answer)],
  );

function finding({ number, state, agreedOn }: VoteReply): string {
  // At noon it is the same day in every zone.
  if (agreedOn) return say(t.agreed, number, day(`${agreedOn}T12:00`));
  return say(state === "superseded" ? t.replaced : t.open, number);
}

/** The text, how each clause was voted on, and what the lead replied. */
export const outcome = (replies: Replies, vote: VoteReply): Child[] => [
  h(
    "div",
    {},
    h("p", "by", `${replies.lead}, ${replies.workspace}`),
    heading(finding(vote)),
    small(`${turnout(replies)}.`),
  ),
  takingsNote(...replies.takings),
  h("section", {}, h("h2", {}, say(t.how)), h("ol", "rates", vote.clauses.map(clause))),
  small(say(t.notShown, replies.k)),
];
