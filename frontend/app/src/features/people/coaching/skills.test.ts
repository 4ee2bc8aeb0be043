import { expect, it } from "vitest";
import { speak } from "../../../shared/i18n";
import { proposedSkills, questionOf, skillsIn } from "./skills";

it("takes skills with commas between them, and none twice", () => {
  expect(skillsIn(" Saying no,estimation ; saying  NO\n,, Feedback ")).toEqual([
    "Saying no",
    "estimation",
    "Feedback",
  ]);
});

it("proposes the largest gaps of the soft skills, whichever way they go", () => {
  const items = [
    { questionId: "reviews", distance: -5 },
    { questionId: "soft.feedback", distance: -1.2 },
    { questionId: "soft.delegation", distance: 3 },
    { questionId: "soft.listening" },
    { questionId: "soft.conflict", distance: -2.5 },
  ];
  expect(proposedSkills(items)).toEqual(["Delegation", "Conflict", "Feedback"]);
  speak("de");
  expect(proposedSkills(items)[0]).toBe("Delegieren");
  speak("en");
});

it("finds the question of a skill in either language", () => {
  expect(["delegation", "Rückmeldung", "Estimation"].map(questionOf)).toEqual([
    "soft.delegation",
    "soft.feedback",
    undefined,
  ]);
});
