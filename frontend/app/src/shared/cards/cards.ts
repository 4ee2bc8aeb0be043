import type { Schemas } from "../api";
import { inLanguage } from "../i18n";
import data from "./cards.json";

export type Text = { en: string; de: string };
export type CardName =
  | Schemas["CardKind"]
  | Exclude<Schemas["CardName"], "fit">
  /** It leaves nothing but the box and the note of its task. */
  | "only-i";

export type CardQuestion = {
  id: string;
  label: Text;
  ask: "text" | "line" | "yes-no" | "choice" | "person" | "people" | "day" | "minutes" | "task";
  hint?: Text;
  required?: boolean;
  options?: { id: string; label: Text }[];
  /** The only outcome that it is asked for. */
  for?: Schemas["CardOutcome"];
  /** Days from today that are proposed. */
  days?: number;
  /** What is proposed, by the outcome chosen. */
  start?: Record<string, Text>;
};

/** A few questions for one situation; all of them stand in `cards.json`. */
export type Card = {
  id: CardName;
  /** The situation in which it is offered. */
  where: "one-on-one" | "task" | "asked";
  title: Text;
  note: Text;
  questions: CardQuestion[];
  /** The boxes that it ends in. */
  ends?: Record<Schemas["Quadrant"], Text>;
  action: Text;
  said: Text;
};

export const cards = data as Card[];

export function cardOf(id: CardName): Card {
  const card = cards.find((each) => each.id === id);
  if (!card) throw new Error(`no card ${id}`);
  return card;
}

/** By the id of the question; people by their ids, with a comma between. */
export type Answers = Record<string, string>;

/** The name of what was chosen. */
export function chosen({ questions }: Card, answers: Answers, id: string): string {
  const options = questions.find((each) => each.id === id)?.options;
  const option = options?.find((each) => each.id === answers[id]);
  return option ? inLanguage(option.label) : "";
}

/** What was written, each answer below its question. */
export const inWritten = ({ questions }: Card, answers: Answers): string =>
  questions
    .filter(({ ask, id }) => (ask === "text" || ask === "line") && answers[id]?.trim())
    .map(({ id, label }) => `${inLanguage(label)}\n${answers[id]?.trim()}`)
    .join("\n\n");
