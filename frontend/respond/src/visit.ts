import { language } from "./language";
import { utf8 } from "./protocol/bytes";
import { KeyChanged, type OpenedForm } from "./protocol/form";
import type { Keep } from "./protocol/keep";
import type { Link } from "./protocol/link";
import type {
  Assurances,
  LaunchGroup,
  Manifest,
  Member,
  Notice,
  Question,
} from "./protocol/manifest";
import { type Answers, type Field, fieldsOf, limits, type Reply } from "./protocol/plaintext";

/** Holds what is half written, as this browser keeps it. */
export interface Draft {
  answers: Answers;
  /** Ids of findings whose wording the writer wants to keep. */
  kept: string[];
}

/** Holds a link and its open form. */
export interface Visit {
  link: Link;
  form: OpenedForm;
  frozen: Manifest;
  group: LaunchGroup;
  member: Member;
  keep: Keep;
  draft: Draft;
  /** A lead looks at what respondents will see: what happens in place of sending. */
  preview?: (() => void) | undefined;
}

const nothingYet = (): Draft => ({ answers: {}, kept: [] });

/** The one visit that this page is about, once its form is open. */
export let visit: Visit;

/** @throws KeyChanged when the form does not know the group */
export function enter(
  form: OpenedForm,
  link: Link,
  keep: Keep,
  groupId: string,
  preview?: () => void,
): void {
  const { frozen } = form;
  const isMember = (member: Member) => member.groupId === groupId;
  const group = frozen.groups.find(({ id, members }) => id === groupId || members.some(isMember));
  const member = group?.members.find(isMember) ?? group?.members[0];
  if (!group || !member) throw new KeyChanged(form.fingerprint);
  const draft = keep.get<Draft>("draft") ?? nothingYet();
  visit = { form, frozen, link, keep, group, member, draft, preview };
}

/** Returns what this reader was promised, in their language. */
export const promised = (): Notice & Assurances => ({
  ...visit.member.notice[language()],
  ...visit.frozen.assurances[language()],
});

export const replyTo = ({ id }: Question): Reply => {
  const { answers } = visit.draft;
  answers[id] ??= {};
  return answers[id];
};

export const saveDraft = (): void => visit.keep.set("draft", visit.draft);

export function dropDraft(): void {
  visit.draft = nothingYet();
  visit.keep.set("draft");
}

/** Tells whether clauses of an agreement are voted on. */
export const isVote = ({ questions }: Manifest): boolean => questions[0]?.kind === "clause";

/** Tells whether this reader's group gets no figures for a question, as its notice says. */
export const isInexact = ({ id }: Question): boolean =>
  (visit.frozen.inexact ?? []).some(
    ({ questionId, launchGroupId }) => questionId === id && launchGroupId === visit.group.id,
  );

/**
 * Lists the fields to ask for with the rating: none after "can't say", no advice after a 10, all
 * for a clause. Without figures, advice is asked for whatever the rating, so that it reveals
 * nothing about it.
 */
const askedFor = (question: Question, { rating }: Reply): Field[] =>
  fieldsOf(question).filter(
    (field) =>
      question.kind !== "item" ||
      (rating !== 0 && (rating !== 10 || field !== "advice" || isInexact(question))),
  );

/** Returns the reply to send: without texts that are no longer asked for, or are blank. */
export function settled(question: Question): Reply {
  const { ...reply } = replyTo(question);
  const asked = askedFor(question, reply);
  for (const field of Object.keys(limits) as Field[]) {
    reply[field] = asked.includes(field) ? (reply[field]?.trim() ?? "") : "";
  }
  return reply;
}

/** Tells whether anything was answered; "can't say" is an answer. */
export const isAnswered = ({ rating, answer, example, advice }: Reply): boolean =>
  rating !== undefined || Boolean(answer || example || advice);

/**
 * About how many characters a text may still have; negative when it is too long. The limit is in bytes, so what is left is
 * counted in characters of the size that the text has had so far.
 */
export function left(field: Field, text = ""): number {
  const written = text.trim();
  const bytes = utf8(written).length;
  return Math.floor(((limits[field] - bytes) * ([...written].length || 1)) / (bytes || 1));
}
