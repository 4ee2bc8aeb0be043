import { button, type Child, h, heading, p, small } from "../dom";
import { pick, say } from "../language";
import type { Question } from "../protocol/manifest";
import { fieldsOf } from "../protocol/plaintext";
import * as t from "../texts/form";
import * as v from "../texts/vote";
import { isInexact, replyTo, saveDraft, visit } from "../visit";
import { back, faultyStep, go, marks, stepsOf } from "../walk";
import { clauseStep } from "./clause";
import { field } from "./field";

const rateable = Array.from({ length: 10 }, (_, i) => i + 1);
const texts = {
  example: [t.example, t.exampleHint],
  advice: [t.advice, t.adviceHint],
  answer: [t.ownWords, t.ownWords],
} as const;

function radio(question: Question, value: number): HTMLElement {
  const reply = replyTo(question);
  const onchange = () => {
    reply.rating = value;
    saveDraft();
  };
  const checked = reply.rating === value;
  return h("input", { type: "radio", name: question.id, value, checked, onchange });
}

const rated = ["3", "6", "10"];

/** A clause of an agreement is rated under its own id, in the lead's words. */
const isClause = ({ id }: Question) => id.startsWith("clause.");

function anchorsOf(question: Question): [string, string][] {
  if (question.anchors)
    return Object.entries(question.anchors).map(([at, text]) => [at, pick(text)]);
  return isClause(question) ? t.clauseAnchors.map((text, at) => [rated[at] ?? "", say(text)]) : [];
}

const ratedItem = (question: Question, by: string): Child => [
  h(
    "fieldset",
    {},
    h(
      "legend",
      {},
      h("span", "by", by),
      heading(isClause(question) ? say(t.leadSays, pick(question.text)) : pick(question.text)),
    ),
    isClause(question) && p(say(t.howTrue)),
    h(
      "div",
      "rule",
      rateable.map((mark) => h("label", {}, radio(question, mark), String(mark))),
    ),
    h("label", "skip", radio(question, 0), h("i"), say(t.cantSay)),
    anchorsOf(question).length > 0 &&
      h(
        "dl",
        "an",
        anchorsOf(question).map(([mark, text]) => [
          h("dt", {}, mark),
          h("dd", { dir: "auto" }, text),
        ]),
      ),
  ),
  fieldsOf(question).map((name) => {
    const [label, description] = texts[name];
    return field(question, name, say(label), say(description));
  }),
];

const openQuestions = (questions: Question[], by: string): Child => [
  h("div", {}, h("p", "by", by), heading(say(t.ownWords))),
  questions.map((question) => field(question, "answer", pick(question.text))),
];

export function questionsPage(questions: Question[], at: number): Child[] {
  const [first] = questions;
  if (!first) return [];
  const { kind: asked } = first;
  const alike = visit.frozen.questions.filter(({ kind }) => kind === asked);
  const number = alike.indexOf(first) + 1;
  const last = number + questions.length - 1;
  const open = last > number ? t.questionsTo : t.question;
  const text = { item: t.rating, clause: v.clause, open }[asked];
  const by =
    say(text, number, alike.length, last) +
    (asked !== "open" && isInexact(first) ? `. ${say(t.noFigures)}` : "");
  const end = stepsOf().length;
  const toReview = at === end;
  const next = () => {
    if (faultyStep() === at) document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    else go(at + 1);
  };
  return [
    marks(at),
    asked === "clause"
      ? clauseStep(first, by)
      : asked === "item"
        ? ratedItem(first, by)
        : openQuestions(questions, by),
    h(
      "div",
      "go",
      button(say(toReview ? (asked === "clause" ? v.review : t.review) : t.next), next, "b b1"),
      button(say(t.back), back),
    ),
    small(say(visit.keep.lasting ? t.draft : t.noDraft)),
  ];
}
