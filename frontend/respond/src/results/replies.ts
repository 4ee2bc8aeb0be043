import type { Link } from "../protocol/link";
import type { Kind, Taking, Text } from "../protocol/manifest";
import { caller } from "../protocol/server";

/** Holds what a lead published, as `openapi.yaml` names it. */
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
  /** The lead handed out every link. */
  allHandedOut?: Text;
  themes: Theme[];
  /** What they raised, decided or not; absent if it was published before this was kept. */
  raised?: { themes: number; unthemed: number };
  word: string;
  ratings?: boolean;
  tooFew?: boolean;
  participation: Participation[];
  items: RatedItem[];
  questions: { questionId: string; text: Text; comments: string[] }[];
  /** A vote has this instead of a publication. */
  vote?: VoteReply;
}

/** Holds the result of a vote on an agreement. */
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
  /** The lead replied this to objections. */
  answer?: string;
}

/** Holds a lead's decision, in their own words. */
export interface Decided {
  verdict: "realistic" | "needs-clarifying" | "not-now";
  reason: string;
  horizon?: string;
  /** This came of the decision. */
  evidence?: string;
}

export interface Theme extends Decided {
  name: string;
  /** A shipped theme has these names, in each language. */
  names?: Text;
  voices: number;
  changedAt?: string;
  /**
   * The theme read this until then; the name is included if it was another. Absent for a new theme.
   */
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
  /** Up to this many of these may be the lead's. */
  taken?: number;
  members?: { kind: Kind; name?: string; invited: number }[];
}

export interface RatedItem {
  questionId: string;
  text: Text;
  /** Total first. */
  blocks: Block[];
  withoutFigures?: WithoutFigures[];
  inexact?: InexactBlock[];
  examples: string[];
  /** The lead has not replied to this advice yet. */
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
  /** Up to this many of these may be the lead's. */
  taken?: number;
  mean: number;
  bands: { low: number; middle: number; high: number };
}

/** Names a group without figures, and why. */
export interface WithoutFigures {
  launchGroupId: string;
  kind: Kind;
  name?: string;
  causes: { launchedAt: string }[];
}

/** Says what surveys told of a group without figures that closed before nothing but words was told. */
export interface InexactBlock {
  launchGroupId?: string;
  comparedWith?: { launchedAt: string };
  change?: "clearly-higher" | "clearly-lower";
}

/** @throws Refused */
export const repliesOf = ({ surveyId, readKey }: Link): Promise<Replies> =>
  caller()<Replies>("POST", "replies", { surveyId, readKey });
