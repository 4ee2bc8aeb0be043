import { expect, it } from "vitest";
import { h, nodes } from "../dom";
import { toggleLanguage } from "../language";
import type { OpenedForm } from "../protocol/form";
import { story } from "../testing/server";
import { opening } from "./start";

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
