import { afterEach, expect, it, vi } from "vitest";
import { h, nodes } from "../dom";
import { language, toggleLanguage } from "../language";
import type { OpenedForm } from "../protocol/form";
import { keepIn } from "../protocol/keep";
import type { Link } from "../protocol/link";
import type { Taking } from "../protocol/manifest";
import { startPage } from "../steps/start";
import { product, story } from "../testing/server";
import { enter } from "../visit";
import { sentPage } from "./sent";
import { statePage } from "./states";

vi.stubGlobal("scrollTo", () => {});

const told = {
  en: "On 18 November 2026 Ines took 1 of 7 links in Smaller groups.",
  de: "Am 18. November 2026 hat Ines 1 von 7 Links in der Gruppe Kleinere Gruppen genommen.",
};
const formOf = (takings: Taking[]) =>
  ({
    frozen: { ...story, groups: [product] },
    closesAt: story.closesAt,
    fingerprint: "7Q4K M2ZD 9TXA C5HN",
    takings,
  }) as unknown as OpenedForm;

const read = (page: ReturnType<typeof startPage>) => h("main", {}, ...nodes(page)).textContent;

/** Lists all pages that a reader of the form may be on, before sending and afterwards. */
function pagesOf(takings: Taking[]): (string | null)[] {
  const form = formOf(takings);
  enter(form, {} as Link, keepIn(undefined, { surveyId: "s", inviteId: "i" }), product.id);
  const state = (name: string) => {
    document.body.innerHTML = "<b id=how></b><b id=language></b><main id=page></main>";
    statePage(name, form);
    return document.querySelector("main")?.textContent ?? "";
  };
  const states = ["done", "ballot-already-issued", "closing"].map(state);
  return [read(startPage()), read(sentPage("7Q4K M2ZD 9TXA C5HN")), ...states];
}

afterEach(() => {
  if (language() === "de") toggleLanguage();
});

it("tells before sending and afterwards which links were taken, in the reader's language", () => {
  for (const page of pagesOf([{ told }])) expect(page).toContain(told.en);
  toggleLanguage();
  for (const page of pagesOf([{ told }])) expect(page).toContain(told.de);
});

it("leaves no empty place where none was", () => {
  enter(formOf([]), {} as Link, keepIn(undefined, { surveyId: "s", inviteId: "i" }), product.id);
  expect(h("main", {}, ...nodes(startPage())).querySelector(".hint")).toBeNull();
});
