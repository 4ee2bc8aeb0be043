import { expect, it } from "vitest";
import { h, nodes } from "../dom";
import { toggleLanguage } from "../language";
import type { OpenedForm } from "../protocol/form";
import { keepIn } from "../protocol/keep";
import type { Link } from "../protocol/link";
import type { Kind } from "../protocol/manifest";
import { product, story } from "../testing/server";
import { enter } from "../visit";
import { opening, startPage } from "./start";

it("says before the first question which tools read, and nothing where none does", () => {
  const told = {
    en: "What is shown after the close is also read by Nordhafen HR, run by this company.",
    de: "Was nach dem Ende gezeigt wird, liest auch Nordhafen HR, betrieben von der eigenen Firma.",
  };
  const form = (more: object) =>
    ({ frozen: { ...story, ...more }, takings: [] }) as unknown as OpenedForm;
  const paragraphs = (more: object) =>
    h("main", {}, ...nodes(opening(form(more)))).querySelectorAll(".box p");
  const read = () => Array.from(paragraphs({ readers: [{ told }] }), (p) => p.textContent);
  expect(read()).toContain(told.en);
  toggleLanguage();
  expect(read()).toContain(told.de);
  toggleLanguage();
  expect(paragraphs({})).toHaveLength(story.promise.en.length);
});

/** What stands about groups and links on the first page of a form. */
function rules(more: object = {}, kind: Kind = "product"): HTMLDetailsElement {
  const groups = [{ ...product, kind }];
  const form = { frozen: { ...story, groups, ...more }, takings: [] };
  const keep = keepIn(undefined, { surveyId: "s", inviteId: "i" });
  enter(form as unknown as OpenedForm, {} as Link, keep, product.id);
  const page = h("main", {}, ...nodes(startPage()));
  return page.querySelector("details") as HTMLDetailsElement;
}

it("folds the rules for groups and links, in the words of the manifest", () => {
  const [member] = product.members;
  const { asked, fate } = member?.notice.en ?? { asked: "", fate: [] };
  const fold = rules();
  expect(fold.open).toBe(false);
  expect(fold.querySelector("summary")?.textContent).toContain(asked);
  expect(Array.from(fold.querySelectorAll("p"), (p) => p.textContent)).toEqual(
    fate.map((text) => text.replace("{names}", "Ole Brandt, Sunita Rao")),
  );
});

it("opens the rules where they are not the usual ones", () => {
  expect(rules({}, "smaller").open).toBe(true);
  expect(rules({ related: [{ title: "Half a year in" }] }).open).toBe(true);
  expect(rules({ earlier: { title: "Half a year in" } }).open).toBe(true);
  expect(rules({ questions: [{ id: "c", kind: "clause", text: {} }] }).open).toBe(true);
  expect(rules({ related: [] }).open).toBe(false);
});
