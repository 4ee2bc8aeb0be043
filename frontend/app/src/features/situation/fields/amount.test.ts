import { afterEach, expect, test } from "vitest";
import { loadLanguage, speak } from "../../../shared/i18n";
import { amountFault, readAmount, typedAmount } from "./amount";

afterEach(() => speak("en"));

test.each([
  ["en", "1450", "1450"],
  ["en", "2.5", "2.5"],
  ["en", "2,5", "2.5"],
  ["en", "1,450", "1450"],
  ["en", "€1,450.50", "1450.5"],
  ["en", "2.", "2"],
  ["en", "-3", "-3"],
  ["en", "1.450,5", undefined],
  ["en", "two", undefined],
  ["en", "", undefined],
  ["en", "1.2345", undefined],
  ["de", "1.450", "1450"],
  ["de", "1.450,50 €", "1450.5"],
  ["de", "2,5", "2.5"],
  ["de", "2.5", "2.5"],
] as const)("in %s “%s” is %s", async (language, typed, stored) => {
  await loadLanguage(language);
  speak(language);
  expect(readAmount(typed)).toBe(stored);
  if (stored) expect(readAmount(typedAmount(stored))).toBe(stored);
});

test.each([
  [{}, "-1", "Enter a number of at least 0."],
  [{ unit: { own: "EUR" }, least: 10 }, "9", "Enter a number of at least €10."],
  [{ most: 60, unit: { own: "days" } }, "61", "Enter a number from 0 days to 60 days."],
  [{ most: 60 }, "x", "Enter a number from 0 to 60."],
  [{ most: 60 }, "60", undefined],
  // A bound that is typed half is none.
  [{ least: Number.NaN, most: Number.NaN }, "5", undefined],
  [{ least: Number.NaN, most: Number.NaN }, "x", "Enter a number of at least 0."],
])("says what %o allows for “%s”", (question, typed, says) => {
  expect(amountFault(question, typed)).toBe(says);
});
