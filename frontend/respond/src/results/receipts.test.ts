import { afterEach, expect, it, vi } from "vitest";
import { language, say, toggleLanguage } from "../language";
import { receiptCheck } from "./receipts";
import { counted, rejected } from "./texts/texts";

afterEach(() => {
  if (language() === "de") toggleLanguage();
  vi.unstubAllGlobals();
});

const hash = "00443214c74254b635cf84653a56d7c6";
const code = "0123 4567 89AB CDEF";
const link = { surveyId: "s", inviteId: "i", secret: "t", manifestHash: "m", readKey: "r" };

it("keeps what was typed and found in another language", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ counted: [hash], rejected: [] }));
  const check = receiptCheck(link, "");
  const form = check("No more than that.");
  const input = form.querySelector("input") as HTMLInputElement;
  input.value = "0l23-4567 89ab cdef";
  form.dispatchEvent(new Event("submit"));
  await expect.poll(() => form.textContent).toContain(say(counted));
  toggleLanguage();
  const german = check("Nicht mehr als das.");
  expect(german.querySelector("input")?.value).toBe("0l23-4567 89ab cdef");
  expect(german.querySelector("[role=status]")?.textContent).toBe(say(counted));
  expect(german.textContent).toContain("Nicht mehr als das.");
});

it("looks up at once what is known, and tells it in the language of then", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ counted: [], rejected: [hash] }));
  const check = receiptCheck(link, code);
  toggleLanguage();
  const form = check("");
  expect(form.querySelector("input")?.value).toBe(code);
  await expect.poll(() => form.textContent).toContain(say(rejected));
});
