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

it("says before the first question who else reads, and nothing where nobody does", () => {
  const told = {
    en: "What is shown after the close is also read by Nordhafen HR, run by this company.",
    de: "Was nach dem Ende gezeigt wird, liest auch Nordhafen HR, betrieben von der eigenen Firma.",
  };
  const form = (more: object) =>
    ({ frozen: { ...story, ...more }, takings: [] }) as unknown as OpenedForm;
  const paragraphs = (more: object) =>
    h("main", {}, ...nodes(opening(form(more)))).querySelectorAll(".box p");
  const read = (more: object) => Array.from(paragraphs(more), (p) => p.textContent);
  for (const more of [
    { readers: [{ told }] },
    { successor: { told } },
    { languageModel: { told } },
  ]) {
    expect(read(more)).toContain(told.en);
    toggleLanguage();
    expect(read(more)).toContain(told.de);
    toggleLanguage();
  }
  expect(paragraphs({})).toHaveLength(3);
});

/** The first page of a form. */
function start(more: object = {}, kind: Kind = "product") {
  const groups = [{ ...product, kind }];
  const form = { frozen: { ...story, groups, ...more }, takings: [] };
  const keep = keepIn(undefined, { surveyId: "s", inviteId: "i" });
  enter(form as unknown as OpenedForm, {} as Link, keep, product.id);
  return h("main", {}, ...nodes(startPage()));
}

const folds = (page: Element) => Array.from(page.querySelectorAll("details"));

it("says in two sentences who sees what, and who handed out the links", () => {
  const box = start().querySelector(".box");
  const { running, after, links } = story.assurances.en;
  expect(Array.from(box?.querySelectorAll("p") ?? [], (p) => p.textContent)).toEqual([
    running,
    after,
    links,
  ]);
});

it("lists the exceptions behind one fold, beside the promise word for word", () => {
  const [exceptions] = folds(start());
  expect(exceptions?.open).toBe(false);
  expect(Array.from(exceptions?.querySelectorAll("li") ?? [], (li) => li.textContent)).toEqual([
    "ServerIt could be tampered with.",
    "Your wordsThey could be recognised.",
  ]);
  expect(exceptions?.textContent).toContain(story.promise.en[0]);
});

it("keeps the words of a manifest of before", () => {
  const promise = { en: ["Kept: all of it.", "Software cannot rule out: this."], de: [] };
  const { after, links, ...assurances } = story.assurances.en;
  const page = start({ promise, assurances: { en: assurances } });
  expect(page.querySelector(".who")?.textContent).toContain("Kept: all of it.");
  expect(folds(page)[0]?.textContent).toContain("this.");
});

it("leads to the checks with the same link", () => {
  location.hash = "#s=survey&t=secret";
  const row = start().querySelector("a");
  expect(row?.getAttribute("href")).toBe("check/#s=survey&t=secret");
  expect(row?.textContent).toContain(story.assurances.en.check);
});

it("has the rules for the group behind a fold, in the words of the manifest", () => {
  const [member] = product.members;
  const { asked, fate } = member?.notice.en ?? { asked: "", fate: [] };
  const fold = folds(start())[1];
  expect(fold?.open).toBe(false);
  expect(fold?.querySelector("summary")?.textContent).toContain(asked);
  for (const text of fate)
    expect(fold?.textContent).toContain(text.replace("{names}", "Ole Brandt, Sunita Rao"));
});

it("opens the rules before Start where they are not the usual ones", () => {
  const opened = (page: Element) => folds(page)[0]?.open;
  expect(opened(start({}, "smaller"))).toBe(true);
  expect(opened(start({ related: [{ title: "Half a year in" }] }))).toBe(true);
  expect(opened(start({ earlier: { title: "Half a year in" } }))).toBe(true);
  expect(opened(start({ questions: [{ id: "c", kind: "clause", text: {} }] }))).toBe(true);
  expect(opened(start({ related: [] }))).toBe(false);
});
