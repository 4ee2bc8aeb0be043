import { expect, it } from "vitest";
import { h, nodes } from "./dom";
import type { OpenedForm } from "./protocol/form";
import { keepIn } from "./protocol/keep";
import type { Link } from "./protocol/link";
import type { Question } from "./protocol/manifest";
import { questionsPage } from "./steps/questions";
import { product, story } from "./testing/server";
import { enter, left, replyTo, settled } from "./visit";

const rated: Question = { id: "review", kind: "item", text: { own: "Reviews in time" } };

it.each([
  ["a group without figures", product.id, "Rather ask sales", "Rating 1 of 1. No figures", "f"],
  ["another group's figures", "another", "", "Rating 1 of 1", "f advice"],
])("asks for advice whatever the rating only of %s", (_, launchGroupId, advice, by, style) => {
  const inexact = [{ questionId: rated.id, launchGroupId }];
  const frozen = { ...story, questions: [rated], groups: [product], inexact };
  const keep = keepIn(undefined, { surveyId: "s", inviteId: "i" });
  enter({ frozen, takings: [] } as unknown as OpenedForm, {} as Link, keep, product.id);
  Object.assign(replyTo(rated), { rating: 10, advice: "Rather ask sales" });
  expect(settled(rated).advice).toBe(advice);
  Object.assign(replyTo(rated), { rating: 0 });
  expect(settled(rated).advice).toBe("");
  const page = h("main", {}, ...nodes(questionsPage([rated], 1)));
  expect(page.querySelector(".by")?.textContent).toBe(by);
  expect([...page.querySelectorAll(".f")].at(-1)?.className).toBe(style);
});

it.each([
  ["", 800],
  ["a".repeat(790), 10],
  ["  a  ", 799],
  // Two bytes each: five more of them fit.
  ["ü".repeat(395), 5],
  ["ü".repeat(401), -1],
  // Four bytes each.
  ["🙂".repeat(199), 1],
  ["a".repeat(801), -1],
])("counts what is left in characters, %#", (text, rest) => {
  expect(left("advice", text)).toBe(rest);
});
