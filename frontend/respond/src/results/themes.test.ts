import { afterEach, expect, it } from "vitest";
import { language, say, toggleLanguage } from "../language";
import { day } from "./day";
import type { Replies } from "./replies";
import { cameOfIt, decisionStays } from "./texts/texts";
import { decided } from "./themes";

const shipped = { en: "Meetings", de: "Besprechungen" };
const replies = {
  themes: [
    {
      name: "Meetings",
      names: shipped,
      voices: 3,
      verdict: "realistic",
      reason: "",
      changedAt: "2026-11-20T08:30:00Z",
      before: {
        name: "Timely, useful code reviews",
        names: { en: "Timely, useful code reviews", de: "Zügige, hilfreiche Code-Reviews" },
        verdict: "not-now",
        reason: "",
        evidence: "One meeting less since March.",
      },
    },
    {
      name: "How we review",
      voices: 1,
      verdict: "realistic",
      reason: "",
      evidence: "Since March nobody had to ask.",
    },
  ],
} as unknown as Replies;

const read = () => (decided(replies) as HTMLElement).textContent;

afterEach(() => {
  if (language() === "de") toggleLanguage();
});

it("calls a shipped theme as it is called in the reader's language", () => {
  expect(read()).toContain("Meetings");
  expect(read()).toContain("Timely, useful code reviews");
  toggleLanguage();
  expect(read()).toContain("Besprechungen");
  expect(read()).toContain("Zügige, hilfreiche Code-Reviews");
  expect(read()).not.toContain("meetings");
});

it("shows what the lead wrote as it was written", () => {
  toggleLanguage();
  expect(read()).toContain("How we review");
});

it("shows what came of a decision, and what it said before", () => {
  expect(read()).toContain(`${say(cameOfIt)}Since March nobody had to ask.`);
  expect(read()).toContain(`${say(cameOfIt)}One meeting less since March.`);
});

it("says that a verdict stays where its reason changed", () => {
  const [changed] = replies.themes;
  const worded = { themes: [{ ...changed, verdict: "not-now" }] } as unknown as Replies;
  const summary = () => (decided(worded) as HTMLElement).querySelector("summary")?.textContent;
  expect(summary()).toBe(say(decisionStays, day("2026-11-20T08:30:00Z")));
});
