import { uuid } from "../../../../shared/api";
import { inLanguage } from "../../../../shared/i18n";
import type { Question } from "../../types";

export type AnchorMark = "3" | "6" | "10";
export type Kind = Question["kind"];

export const marks: readonly AnchorMark[] = ["3", "6", "10"];

/** A rated item costs a respondent one point, an open question two. */
export const questionLimits = { points: 8, open: 3 };

const pointsOf = (kind: Kind) => (kind === "item" ? 1 : 2);

/** Estimates a respondent's time in seconds; the server tells respondents the same minutes. */
const secondsOf = (question: Question) =>
  question.kind === "open"
    ? 80
    : 25 + (question.example === true ? 25 : 0) + (question.advice === true ? 25 : 0);

export function costOf(questions: Question[]) {
  const open = questions.filter(({ kind }) => kind === "open").length;
  const seconds = questions.reduce((sum, question) => sum + secondsOf(question), 0);
  return {
    open,
    items: questions.length - open,
    points: questions.reduce((sum, { kind }) => sum + pointsOf(kind), 0),
    minutes: Math.max(1, Math.ceil(seconds / 60)),
  };
}

/** Tells whether the form has space for one more question of this kind. */
export function hasSpaceFor(questions: Question[], kind: Kind): boolean {
  const { points, open } = costOf(questions);
  return (
    points + pointsOf(kind) <= questionLimits.points &&
    (kind === "item" || open < questionLimits.open)
  );
}

export const isWritten = (question: Question): boolean => inLanguage(question.text).trim() !== "";

const freshId = () => `own.${uuid()}`;

export const fresh = (kind: Kind): Question =>
  kind === "item"
    ? { id: freshId(), kind, text: { own: "" }, example: true, advice: true }
    : { id: freshId(), kind, text: { own: "" } };

/** One that a situation left. */
export const openQuestion = (own: string): Question => reworded(fresh("open"), own);

/** Moves the question one place up or down; at the end it stays. */
export function movedQuestion(questions: Question[], id: string, by: -1 | 1): Question[] {
  const from = questions.findIndex((question) => question.id === id);
  return placed(questions, id, from + by);
}

/** Moves the question to that place. */
export function placed(questions: Question[], id: string, to: number): Question[] {
  const question = questions.find((each) => each.id === id);
  if (!question || to < 0 || to >= questions.length) return questions;
  const others = questions.filter((each) => each !== question);
  return [...others.slice(0, to), question, ...others.slice(to)];
}

/** A copy of its own behind the question. */
export function duplicated(questions: Question[], id: string): Question[] {
  return questions.flatMap((question) =>
    question.id === id ? [question, { ...question, id: freshId() }] : [question],
  );
}

export const withoutQuestion = (questions: Question[], id: string): Question[] =>
  questions.filter((question) => question.id !== id);

export const replaced = (questions: Question[], by: Question): Question[] =>
  questions.map((question) => (question.id === by.id ? by : question));

/** Sets the lead's own words, which every language shows as written. */
export const reworded = (question: Question, own: string): Question => ({
  ...question,
  text: { own },
});

/** Rewrites one of the anchors; an empty one is removed. */
export function anchored(question: Question, mark: AnchorMark, own: string): Question {
  const { anchors = {}, ...rest } = question;
  const { [mark]: _, ...others } = anchors;
  const written = own.trim() === "" ? others : { ...others, [mark]: { own } };
  return Object.keys(written).length > 0 ? { ...rest, anchors: written } : rest;
}

/** Tells whether two forms ask the same in the same words. */
export const sameForm = (a: Question[], b: Question[]): boolean =>
  JSON.stringify(a.map(ordered)) === JSON.stringify(b.map(ordered));

/** Its parts in one order, however it came to be. */
const ordered = ({ id, kind, text, anchors = {}, example, advice }: Question) => [
  id,
  kind,
  [text.own ?? [text.en, text.de]],
  marks.map((mark) => anchors[mark] ?? null),
  example ?? null,
  advice ?? null,
];
