import { expect, it } from "vitest";
import { h, nodes } from "../dom";
import { setLead } from "../language";
import type { OpenedForm } from "../protocol/form";
import { keepIn } from "../protocol/keep";
import type { Link } from "../protocol/link";
import type { Question } from "../protocol/manifest";
import { product, story } from "../testing/server";
import { enter, isAnswered, settled, visit } from "../visit";
import { changed, clauseStep } from "./clause";
import { questionsPage } from "./questions";

const clause: Question = {
  id: "review",
  kind: "clause",
  text: { own: "You get a first look within a working day." },
  example: false,
  advice: true,
  clause: { before: "You get a first look within two days.", why: "Large changes wait." },
};

function enterVote(named = false): void {
  const frozen = { ...story, questions: [clause], groups: [{ ...product, named }] };
  const keep = keepIn(undefined, { surveyId: "s", inviteId: "i" });
  enter({ frozen, takings: [] } as unknown as OpenedForm, {} as Link, keep, product.id);
}

it("asks without a vote chosen beforehand, and takes a reason with every vote", () => {
  enterVote();
  visit.draft.answers.review = { advice: "One day is fine" };
  const page = h("main", {}, ...nodes(clauseStep(clause, "Clause 1 of 1")));
  document.body.replaceChildren(page);
  const radios = [...page.querySelectorAll<HTMLInputElement>("[type=radio]")];
  expect(radios.map(({ checked }) => checked)).toEqual([false, false, false]);
  for (const [at, rating] of [10, 6, 3].entries()) {
    radios[at]?.click();
    expect(settled(clause)).toMatchObject({ rating, advice: "One day is fine" });
  }
  expect(isAnswered(settled(clause))).toBe(true);
});

it("says whether a reason is shown with the vote", () => {
  const hints = [false, true].map((named) => {
    enterVote(named);
    return h("main", {}, ...nodes(clauseStep(clause, ""))).querySelector("small")?.textContent;
  });
  expect(hints[0]).toContain("shown without your vote.");
  expect(hints[1]).toContain("shown under your name, with your vote.");
});

it("marks the words that changed since the vote before", () => {
  enterVote();
  const page = h("main", {}, ...nodes(clauseStep(clause, "Clause 1 of 1")));
  expect(page.querySelector("h1")?.textContent).toBe("You get a first look within a working day.");
  expect(page.querySelector("ins")?.textContent).toBe("a working day.");
  expect(page.querySelector("del")?.textContent).toBe("You get a first look within two days.");
});

it.each([
  ["a b c", "a x c", ["a", "b", "c"]],
  ["a b", "a b c", ["a b", "", ""]],
  ["a a a", "a a", ["a a", "a", ""]],
  ["new", "old words", ["", "new", ""]],
])("finds in %j what is not in %j", (text, before, parts) => {
  expect(changed(text, before)).toEqual(parts);
});

it("rates a clause as what the lead says", () => {
  const rated: Question = { ...clause, id: "clause.c1", kind: "item" };
  enterVote();
  visit.frozen.questions = [rated];
  setLead({ lead: "Mara Lindqvist" });
  const page = h("main", {}, ...nodes(questionsPage([rated], 1)));
  expect(page.querySelector("h1")?.textContent).toMatch(/^Mara says: “You get a first look/);
  expect(page.textContent).toContain("How far is that true?");
  expect([...page.querySelectorAll("dt")].map((mark) => mark.textContent)).toEqual([
    "3",
    "6",
    "10",
  ]);
});

it.each(["item", "clause", "open"] as const)("lets the text of an %s run its own way", (kind) => {
  const asked: Question = { ...clause, kind, text: { own: "متى تراجع الكود؟" } };
  enterVote();
  visit.frozen.questions = [asked];
  const page = h("main", {}, ...nodes(questionsPage([asked], 1)));
  const texts = [...page.querySelectorAll("h1, label")].filter(({ textContent }) =>
    textContent?.includes("متى"),
  );
  expect(texts.map((text) => text.getAttribute("dir"))).toEqual(["auto"]);
  for (const area of page.querySelectorAll("textarea")) expect(area.dir).toBe("auto");
});
