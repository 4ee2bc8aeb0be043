import type { Link } from "../protocol/link";
import type { Kind, Taking, Text } from "../protocol/manifest";
import { caller } from "../protocol/server";

/** What a lead published, as `openapi.yaml` names it. */
export interface Replies {
  title: string;
  lead: string;
  leadShortName?: string;
  workspace: string;
  k: number;
  zone?: string;
  closedAt: string;
  answered: number;
  invited: number;
  /** Absent in a preview. */
  publishedAt?: string;
  changedAt?: string;
  takings: Taking[];
  /** Where the lead handed out every link. */
  allHandedOut?: Text;
  themes: Theme[];
  word: string;
  ratings?: boolean;
  tooFew?: boolean;
  participation: Participation[];
  items: RatedItem[];
  questions: { questionId: string; text: Text; comments: string[] }[];
  /** Of a vote, instead of all that is published. */
  vote?: VoteReply;
}

/** What became of a vote on an agreement. */
export interface VoteReply {
  number: number;
  state: "proposed" | "agreed" | "superseded";
  agreedOn?: string;
  clauses: VotedClause[];
}

export interface VotedClause {
  text: string;
  why?: string;
  /** Absent where nothing reached k, and of clauses that this vote did not ask. */
  votes?: { agree: number; live: number; object: number; n: number };
  /** Instead of votes: whether anyone objects. */
  outcome?: "no-objections" | "objections";
  /** What the lead replied to objections. */
  answer?: string;
}

/** What a lead decided, in their own words. */
export interface Decided {
  verdict: "realistic" | "needs-clarifying" | "not-now";
  reason: string;
  horizon?: string;
  /** What came of it. */
  evidence?: string;
}

export interface Theme extends Decided {
  name: string;
  /** Of a shipped theme, in each language. */
  names?: Text;
  voices: number;
  changedAt?: string;
  /** What it read until then; the name where it was another. Absent where the theme is new. */
  before?: Decided & { name?: string; names?: Text };
}

export interface Participation {
  id: string;
  kind: Kind;
  name?: string;
  named: boolean;
  person?: string;
  invited: number;
  answered: number;
  /** Up to so many of these may be the lead's. */
  taken?: number;
  members?: { kind: Kind; name?: string; invited: number }[];
}

export interface RatedItem {
  questionId: string;
  text: Text;
  /** Total first. */
  blocks: Block[];
  /** Groups without figures; absent in replies from before there were any. */
  inexact?: InexactBlock[];
  examples: string[];
  /** Of which nothing became yet. */
  advice: string[];
  became?: Became[];
}

/** A piece of advice that the lead answered. */
export interface Became {
  text: string;
  state: "will-do" | "done" | "not-now";
  reason: string;
}

export interface Block {
  block: "total" | "block" | "smaller";
  kind?: Kind;
  name?: string;
  merged?: string[];
  n: number;
  /** Up to so many of these may be the lead's. */
  taken?: number;
  mean: number;
  bands: { low: number; middle: number; high: number };
}

/** How many answered of a group whose figures are not shown, why, and whether several have clearly moved. */
export interface InexactBlock {
  kind?: Kind;
  name?: string;
  n: number;
  taken?: number;
  causes: { launchedAt: string }[];
  comparedWith?: { launchedAt: string };
  change?: "clearly-higher" | "clearly-lower";
}

/** @throws Refused */
export const repliesOf = ({ surveyId, readKey }: Link): Promise<Replies> =>
  caller()<Replies>("POST", "replies", { surveyId, readKey });
