import { afterEach, expect, it } from "vitest";
import { language, toggleLanguage } from "../language";
import { notShown } from "./reading";
import type { Replies } from "./replies";

const text = { en: "Explains choices", de: "Erklärt Entscheidungen" };
const replies = { k: 4, heldBack: [{ questionId: "a", text }] } as unknown as Replies;

afterEach(() => {
  if (language() === "de") toggleLanguage();
});

it("says in both languages which questions were held back, and why", () => {
  const read = () => (notShown(replies) as HTMLElement).textContent;
  expect(read()).toBe(
    "Held back, because next to another survey it would show what fewer than 4 people said: “Explains choices”.",
  );
  toggleLanguage();
  expect(read()).toContain("was weniger als 4 Personen gesagt haben: „Erklärt Entscheidungen“.");
});

it("says nothing where nothing was", () => {
  expect(notShown({ k: 4, heldBack: [] } as unknown as Replies)).toBe(false);
});
