import type { components } from "../app/src/shared/api/schema";
import type { Answers } from "../respond/src/protocol/plaintext";

type Schemas = components["schemas"];
export type Kind = Schemas["GroupKind"];

/** Names the state in which a survey of the demo ends. */
export type End = "draft" | "running" | "closed" | "cancelled";

/** One survey, and what those who answer it say. Who is asked and says nothing declines, where it is to be closed. */
export interface StorySurvey {
  template: Schemas["SurveyDraft"]["template"];
  title?: string;
  intro: string;
  asked: Kind[];
  /** Instead of the template's. */
  questions?: Schemas["QuestionDraft"][];
  end: End;
  /** Days from when it was launched to today, where that is not shortly before the next one. */
  ago?: number;
  /** Respondents read this word of the lead, and everything else as well. */
  published?: string;
  answers: Partial<Record<Kind, Answers[]>>;
  /** The lead rates themselves like this; finished if the survey is closed, and otherwise begun. */
  selfRating?: Schemas["SelfRatedItem"][];
  /** The lead replies to advice, found by its text, and respondents read the reply. */
  decided?: Decision[];
  /** Its comments are gathered into themes, and some of them are decided. */
  themes?: StoryTheme[];
  /** The same asked once more, after it was closed. */
  next?: Cycle;
}

type Decision = { text: string } & Pick<Schemas["AdviceStep"], "state" | "reason">;

/** A theme that the lead named, by how the quotes in it begin. */
export type StoryTheme = {
  quotes: string[];
  name: string;
  decided?: Pick<Schemas["Theme"], "verdict" | "reason" | "horizon">;
};

/** The next cycle of a survey: the same items, groups and people. */
export type Cycle = Required<
  Pick<StorySurvey, "title" | "answers" | "selfRating" | "decided" | "ago">
>;

/** One lead with the people around them. */
export interface Story {
  language: "en" | "de";
  zone: string;
  lead: { name: string; email: string };
  people: Partial<Record<Kind, string[]>>;
  role: StoryRole;
  surveys: StorySurvey[];
  agreement: StoryAgreement;
  goals: StoryGoal[];
  week: StoryWeek;
  talks: StoryTalks;
  situations: StorySituations;
}

/**
 * Holds a vote on one clause: 10 agrees, 6 can live with it, 3 objects; each may have a comment.
 */
export type Voted = [vote: 10 | 6 | 3, reason?: string];

/** The first version of a role agreement, agreed on by a vote or in a talk, and what the next one says otherwise. */
export interface StoryAgreement {
  title: string;
  word: string;
  /** The words are the lead's, for a clause of the role, a theme by its name, or neither. */
  clauses: { text: string; why?: string; of?: string; theme?: string; section?: "principle" }[];
  /** Lists, by group, each person's votes clause by clause. */
  vote?: { asked: Kind[]; votes: Partial<Record<Kind, Voted[][]>> };
  talk?: string;
  answers?: { text: string; answer: string }[];
  visible: Schemas["AgreementVisible"];
  next?: { text: string; to: string };
}

type Planned = { text: string; in: number };

/** A goal, and what was done for it. Days are counted from today. */
export interface StoryGoal {
  kind: Schemas["GoalKind"];
  title: string;
  sign?: string;
  template?: string;
  /** The goal is linked to a rated item, or a piece of advice, found by its words. */
  item?: string;
  advice?: string;
  /**
   * A handover has another lead, a day for telling the team, and the state of duties, found by
   * their words.
   */
  partner?: string;
  toldIn?: number;
  moved?: Record<string, Schemas["Stage"]>;
  state: Schemas["GoalState"];
  /** Days from its beginning to today. */
  begun?: number;
  lookBackIn?: number;
  step?: { text: string; minutes: number; in?: number };
  milestones?: (Planned & { reached?: boolean })[];
  helpers?: { name: string; text: string }[];
  chances?: string[];
  /**
   * With `clause` the entry is linked to a clause of the role, found by its words, instead of the
   * goal; with `helper` it came from the link for helpers.
   */
  entries?: (Planned &
    Pick<Schemas["EntryDraft"], "kind" | "evidence" | "card" | "outcome" | "helper"> & {
      clause?: string;
    })[];
}

/** Describes one week, and the three before it. */
export interface StoryWeek {
  /** Minutes, Monday first. */
  meetings: number[];
  /**
   * A task with `planned` is in this week; one with `asked` has an audience that hears in so many
   * days.
   */
  tasks: {
    text: string;
    minutes?: number;
    quadrant?: Schemas["Quadrant"];
    clause?: string;
    planned?: boolean;
    asked?: number;
    by?: string;
    /** A delegated task is waited for. */
    from?: Pick<Schemas["TaskDraft"], "card" | "outcome" | "note">;
    /** The task was done, and this came of it. */
    happened?: string;
    kind?: Schemas["TimeBlockKind"];
    /** Its place among the three that matter this week. */
    priority?: number;
  }[];
  /**
   * A block is for a task, found by its text, or a kind of work; it took this in each past week,
   * oldest first.
   */
  blocks: {
    what: string;
    day: number;
    start?: string;
    minutes: number;
    spent: (number | undefined)[];
  }[];
  /** This time was not planned, in these past weeks. */
  lost: { week: number; day: number; minutes: number; cause: Schemas["TimeCause"]; by?: string }[];
  /** Minutes a week for coding, meetings and thinking. */
  meant: number[];
  /** Each past week has one of these. */
  said: { reflection: string; broke?: string; slipped?: string; better: string }[];
}

/**
 * Describes a lead's contacts, and the meetings with one of them. Days are counted back from today.
 */
export interface StoryTalks {
  /** These log entries name no person. */
  lines?: (Said & { ago: number })[];
  /** Each with who has it and who grows into it. */
  stages: [name: string, holder: string, learner?: string][];
  contacts: ({ name: string; lines?: (Said & { ago: number })[] } & Schemas["ContactChange"])[];
  oneOnOne: {
    with: string;
    held: {
      ago: number;
      points: string[];
      lines: Said[];
      /** A step with `happened` was done. */
      steps: (Pick<Schemas["StepDraft"], "text" | "by" | "minutes"> & {
        in: number;
        happened?: string;
      })[];
    }[];
    preparation: string;
    points: string[];
    theirs: string[];
  };
}

type Said = Pick<Schemas["EntryDraft"], "kind" | "text" | "card" | "outcome" | "minutes">;

/** Own templates, and situations of these and of shipped ones. Days are counted from today. */
export interface StorySituations {
  own: Schemas["SituationForm"][];
  /** `template` is the key of a shipped one, or the name of an own one. */
  told: ({ ago: number; lookAgainIn?: number; answers: Told; lines?: Told[] } & Pick<
    Schemas["SituationDraft"],
    "template" | "title" | "state" | "outcome" | "note" | "team"
  >)[];
  /** Sections that the team can read besides. */
  team?: Schemas["TeamPageChange"];
}

/** Maps questions to answers. */
export type Told = Record<string, string>;

/** One lead of the demo who coaches the other one. */
export interface StoryPairing {
  /** The first is the coach's, the second that of the person coached. */
  offers: [Schemas["OwnOffer"], Schemas["OwnOffer"]];
  pairing: Pick<Schemas["PairingDraft"], "purpose" | "skills" | "rhythmDays"> & {
    /** The coachee rates each skill like this at the beginning. */
    rated: number[];
    sessions: {
      ago: number;
      purpose: string;
      options: string[];
      step?: Schemas["StepDraft"] & { in: number };
      happened?: string;
    }[];
  };
}

/** A job description, and what a lead makes of its sentences. */
export interface StoryRole {
  name: string;
  text: string;
  /** Maps clauses to their interpretation. */
  meanings: Record<string, Pick<Schemas["RoleClause"], "standing" | "meaning">>;
}

/** Answers the three questions of "What do you expect from me?" for one person. */
export const expectations = (expect: string, support: string, focus: string): Answers => ({
  "expectations.expect": { answer: expect },
  "expectations.support": { answer: support },
  "expectations.focus": { answer: focus },
});

/** A rating from 1 to 10, 0 for "can't say", with an example and a piece of advice. */
type Rated = [rating: number, example?: string, advice?: string];

const rated = ([rating, example = "", advice = ""]: Rated) => ({ rating, example, advice });

/** Answers "Am I on track?" for one person. */
export const pulse = (focus: Rated, unblock: Rated, missing: string): Answers => ({
  "on-track.focus": rated(focus),
  "on-track.unblock": rated(unblock),
  "on-track.missing": { answer: missing },
});
