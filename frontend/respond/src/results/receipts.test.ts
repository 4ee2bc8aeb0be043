import { afterEach, expect, it } from "vitest";
import { h } from "../dom";
import { language, toggleLanguage } from "../language";
import { product, story } from "../testing/server";
import { receiptCheck, type Turnout } from "./receipts";

afterEach(() => {
  if (language() === "de") toggleLanguage();
});

const hash = "00443214c74254b635cf84653a56d7c6";
const other = "ff443214c74254b635cf84653a56d7c6";
const code = "0123 4567 89AB CDEF";
const form = { answered: 1, frozen: { ...story, groups: [product] } } as unknown as Turnout;
const listed = (counted: string[], rejected: string[]) => async () => ({ counted, rejected });
const page = (check: ReturnType<typeof receiptCheck>) => h("main", {}, check());

it("keeps what was typed and found in another language", async () => {
  const check = receiptCheck(listed([hash], []), form);
  const english = page(check);
  const input = english.querySelector("input") as HTMLInputElement;
  input.value = "0l23-4567 89ab cdef";
  english.querySelector("form")?.dispatchEvent(new Event("submit"));
  await expect.poll(() => english.textContent).toContain("Your answer was counted");
  toggleLanguage();
  const german = page(check);
  expect(german.querySelector("input")?.value).toBe("0l23-4567 89ab cdef");
  expect(german.querySelector("[role=status]")?.textContent).toContain(
    "Deine Antwort wurde gezählt",
  );
});

it("looks up at once what is known, and says at once that it was rejected or is missing", async () => {
  const rejected = page(receiptCheck(listed([other], [hash]), form, code));
  const alert = (of: Element) => of.querySelector("div[role=alert]")?.textContent;
  await expect.poll(() => alert(rejected)).toContain("Your answer was rejected");
  expect(rejected.querySelector("input")?.value).toBe(code);
  const dropped = page(receiptCheck(listed([other], []), form, code));
  await expect.poll(() => alert(dropped)).toContain("This code isn’t in the list");
  const away = page(receiptCheck(() => Promise.reject(new Error()), form, code));
  await expect.poll(() => alert(away)).toContain("The list can’t be read right now");
});

it("says at the field what is wrong with a code, and asks for no list", async () => {
  const asked: string[] = [];
  const check = page(
    receiptCheck(async () => {
      asked.push("list");
      return { counted: [], rejected: [] };
    }, form),
  );
  const input = check.querySelector("input") as HTMLInputElement;
  for (const [typed, wrong] of [
    ["0123 4567 89AB CDE", "You’ve entered 15"],
    ["0123 4567 89AB CDEU", "“U” can’t be part"],
  ] as const) {
    input.value = typed;
    check.querySelector("form")?.dispatchEvent(new Event("submit"));
    await expect.poll(() => check.querySelector("p[role=alert]")?.textContent).toContain(wrong);
    expect(input.ariaInvalid).toBe("true");
  }
  input.dispatchEvent(new Event("input"));
  expect(check.querySelector("p[role=alert]")?.textContent).toBe("");
  expect(asked).toEqual([]);
});
