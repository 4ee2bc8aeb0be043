import { describe, expect, it } from "vitest";
import { merged, named, preview, teamPreview } from "../../../test/fixtures/privacy";
import type { PrivacyPreview } from "../types";
import { sentencesOf } from "./sentences";

const item = { id: "on-track.focus", kind: "item", text: { en: "Focus" } } as const;
const open = { id: "on-track.missing", kind: "open", text: { en: "Missing" } } as const;
const survey = { questions: [item, open], showNames: true };
const without = {
  ...{ questionId: item.id, launchGroupId: teamPreview.id },
  ...{ causes: [], figuresFrom: "2027-01-02" },
};
const says = (change: Partial<PrivacyPreview> = {}, asked = survey, local = false) =>
  sentencesOf({ ...preview, ...change }, asked, local).map((sentence) => sentence.says);

describe("what a launch means for them", () => {
  it("tells who appears with whom, who is named, and what happens when few answer", () => {
    expect(says()).toEqual([
      "handed-out",
      "merged",
      "named",
      "fewer",
      "pooled",
      "names-shown",
      "fixed",
    ]);
  });

  it("tells the group below k from the one that joins it", () => {
    expect(sentencesOf(preview, survey, false)).toContainEqual(
      expect.objectContaining({
        says: "merged",
        small: [expect.objectContaining({ kind: "product" })],
        joined: [expect.objectContaining({ kind: "client" })],
        k: 4,
      }),
    );
  });

  it("says that nothing can be shown instead of who would be merged", () => {
    const few: PrivacyPreview = {
      ...preview,
      invited: 3,
      blocks: [{ ...merged, invited: 2, members: merged.members?.slice(0, 1) ?? [] }, named],
      ratingsPossible: false,
      commentsPossible: false,
    };
    expect(sentencesOf(few, survey, false)[0]).toEqual({ says: "nothing", people: 2, k: 4 });
    expect(says(few)).not.toContain("merged");
    expect(says(few)).not.toContain("pooled");
  });

  it("speaks of a manager who is alone in Smaller groups", () => {
    const manager = {
      groupId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0005",
      kind: "manager",
      invited: 1,
    } as const;
    const together = { ...merged, members: [...(merged.members ?? []), manager] };
    expect(says({ blocks: [teamPreview, together] })).toContain("manager-merged");
    expect(says({ blocks: [teamPreview, together] })).not.toContain("named");
  });

  it("says how other languages than English are gathered, where there will be comments", () => {
    expect(says({ themesBySpelling: true })).toContain("by-spelling");
    expect(says({ themesBySpelling: true, commentsPossible: false })).not.toContain("by-spelling");
    expect(says()).not.toContain("by-spelling");
  });

  it("tells what follows where the lead holds links, all of them or some", () => {
    expect(sentencesOf(preview, survey, false)).toContainEqual({ says: "handed-out", links: 14 });
    const clients = { ...merged, takenAtLaunch: 2 };
    const some: Partial<PrivacyPreview> = {
      handedOut: "both",
      takenAtLaunch: 2,
      blocks: [teamPreview, clients, named],
    };
    expect(sentencesOf({ ...preview, ...some }, survey, false)).toContainEqual({
      says: "taken",
      taken: 2,
      links: 14,
      blocks: [clients],
      k: 4,
    });
    expect(says({ handedOut: "mailed" })).toContain("all-mailed");
  });

  it("does not blame small groups for missing labels where all links are handed out", () => {
    const large = { blocks: [{ ...teamPreview, invited: 8 }, named] };
    expect(says(large)).toContain("pooled-handed-out");
    expect(says({ ...large, handedOut: "mailed" })).toContain("pooled");
    expect(says()).not.toContain("pooled-handed-out");
  });

  it("speaks of labels only where every block can reach 2k", () => {
    expect(says({ labelsPossible: true })).toContain("labelled");
    expect(sentencesOf(preview, survey, false)).toContainEqual({ says: "pooled", twice: 8 });
  });

  it("speaks of ratings only where something is rated", () => {
    expect(says({}, { ...survey, questions: [] })).not.toContain("fewer");
  });

  it("lets the only group that is shown join no other", () => {
    expect(says({ blocks: [teamPreview, named] })).toContain("fewer-alone");
    expect(says({ blocks: [teamPreview, named] })).not.toContain("fewer");
  });

  it("puts what hinders a launch first, and names surveys that may be compared", () => {
    const same = { title: "Am I on track?", launchedAt: "2026-11-06T17:02:00Z" };
    expect(says({ obstacles: ["closes-in-past"] })[0]).toBe("obstacle");
    const related = [{ ...same, sameQuestions: true }];
    expect(says({ related })).toContain("asked-the-same");
    const inexact = [{ ...without, causes: [{ ...same, asked: 6, of: 6 }] }];
    expect(says({ related, inexact })).not.toContain("asked-the-same");
    expect(says({ related: [{ ...same, sameQuestions: false }] })).toContain("asked-nearly");
  });

  it("names the questions that ask the same, and what people could vote on before", () => {
    const alike = [{ questionId: open.id, like: item.id }];
    const told = (more: Partial<PrivacyPreview>) =>
      sentencesOf({ ...preview, ...more }, survey, false)[0];
    expect(told({ obstacles: ["same-question"], alike })).toEqual({
      says: "same-question",
      questions: ["Focus", "Missing"],
    });
    expect(told({ obstacles: ["voted-already"], inexact: [without] })).toEqual({
      says: "voted-already",
      questions: ["Focus"],
    });
    const lookalikes = [{ pointer: "/questions/0/text", character: "\u202e" }];
    expect(told({ obstacles: ["lookalike-character"], lookalikes })).toEqual({
      says: "lookalike-character",
      character: "\u202e",
      instead: "",
    });
  });

  it("says when links work on this computer only, and whether names are shown", () => {
    expect(says({}, survey, true)).toContain("this-computer");
    expect(says({}, { ...survey, showNames: false })).toContain("names-hidden");
  });

  it("has nothing to say about nobody but that the rules are fixed", () => {
    const nobody = { invited: 0, blocks: [], ratingsPossible: false, commentsPossible: false };
    expect(says({ ...nobody, obstacles: ["empty-audience"] })).toEqual(["obstacle", "fixed"]);
  });
});
