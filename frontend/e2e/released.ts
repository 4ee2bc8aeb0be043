import { expect } from "@playwright/test";
import { fromHex } from "../respond/src/protocol/bytes";
import { fingerprint } from "../respond/src/protocol/fingerprint";
import type { Answers } from "../respond/src/protocol/plaintext";
import type { chance } from "./chance";
import { ratings, ratingsOf, sorted, textsOf, total } from "./expected";
import type { Lead } from "./lead";

/** Some cannot say, some leave a text out: every text is written once, so that none can stand for another. */
export function said(who: string, dice: ReturnType<typeof chance>): Answers {
  const words = (field: string) =>
    dice.between(0, 4) ? `${field} ${who}: größer, – „schöner“` : "";
  return {
    "on-track.focus": {
      rating: dice.between(0, 10),
      example: words("Example"),
      advice: words("Advice"),
    },
    "on-track.unblock": { rating: dice.between(1, 10), example: words("Unblock") },
    "on-track.missing": { answer: words("Missing") },
  };
}

/** Receipts, as people have them. @param hashes as the list after close has them */
export const codesOf = (hashes: string[]) =>
  hashes.map((hash) => fingerprint(fromHex(hash))).sort();

/**
 * Everything that was released is what these people said, and each receipt is there once.
 *
 * @param wanted of those whose answer counts
 * @param codes their receipts
 * @param rejected receipts of boxes that do not open
 */
export async function checkReleased(
  lead: Lead,
  surveyId: string,
  wanted: Answers[],
  codes: string[],
  rejected: string[] = [],
) {
  const results = await lead.results(surveyId);
  expect(results).toMatchObject({
    counted: wanted.length,
    rejected: rejected.length,
    tooFew: false,
  });
  expect(results.participation.reduce((sum, { answered }) => sum + answered, 0)).toBe(
    wanted.length,
  );
  for (const question of ["on-track.focus", "on-track.unblock"]) {
    expect(total(results, question)).toMatchObject(ratings(ratingsOf(wanted, question)));
    const item = results.items.find(({ questionId }) => questionId === question);
    expect(sorted(item?.examples ?? [])).toEqual(textsOf(wanted, question, "example"));
    expect(sorted(item?.advice ?? [])).toEqual(textsOf(wanted, question, "advice"));
  }
  const missing = results.questions.find(({ questionId }) => questionId === "on-track.missing");
  expect(sorted(missing?.comments ?? [])).toEqual(textsOf(wanted, "on-track.missing", "answer"));
  const receipts = await lead.receipts(surveyId);
  expect(codesOf(receipts.counted)).toEqual([...codes].sort());
  expect(codesOf(receipts.rejected)).toEqual([...rejected].sort());
}
