import { setTimeout as pause } from "node:timers/promises";
import { expect } from "@playwright/test";
import type { SealedAnswer } from "../../respond/src/protocol/server";
import type { Outcome } from "./attack";
import { respond, ticket } from "./respondents";
import { type Author, markOf, type Survey } from "./survey";

/** Length of the wrapped key at the beginning of a box, in bytes. */
const WRAPPED = 256;

/** The box with one bit turned in its key, in its content, or in both. */
function altered(box: string, ...at: number[]): string {
  const bytes = Buffer.from(box, "base64url");
  for (const i of at) bytes[i] = (bytes[i] ?? 0) ^ 1;
  return bytes.toString("base64url");
}

async function put(survey: Survey, answer: SealedAnswer): Promise<number> {
  const origin = new URL(survey.authors[0]?.link ?? "").origin;
  const response = await fetch(`${origin}/api/r/answers`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ surveyId: survey.id, ...answer }),
  });
  return response.status;
}

/** Sends all answers but the last one, which is the attacker's, who has seen every box. */
async function answers(survey: Survey): Promise<SealedAnswer[]> {
  const sent: SealedAnswer[] = [];
  for (const author of survey.authors.slice(0, -1)) {
    sent.push(await respond(survey, author));
    await pause(2);
  }
  return sent;
}

const attackerIn = (survey: Survey) => ticket(survey, survey.authors.at(-1) as Author);

/**
 * Hands in every victim's box under the attacker's own token: the same bytes, the same key with another content, another
 * key with the same content, then one altered in both, and one in another survey of the same people.
 */
export async function resubmitHere(survey: Survey, other: Survey): Promise<void> {
  const boxes = await answers(survey);
  const own = await attackerIn(survey);
  for (const { box } of boxes) {
    for (const copy of [box, altered(box, WRAPPED), altered(box, 0)]) {
      expect(await put(survey, { ...own, box: copy }), "token-spent").toBe(409);
    }
  }
  const first = boxes[0]?.box ?? "";
  expect(await put(survey, { ...own, box: altered(first, 0, WRAPPED) })).toBe(204);
  await answers(other);
  expect(await put(other, { ...(await attackerIn(other)), box: first })).toBe(204);
}

/** The same against a twin that binds a box to nothing: one victim in each survey. */
export async function resubmitThere(survey: Survey): Promise<void> {
  const [victim] = await answers(survey);
  const own = await attackerIn(survey);
  expect(await put(survey, { ...own, box: victim?.box ?? "" })).toBe(204);
}

/**
 * Holds one person's answer back, and hands its box in first, under the token of somebody in another group, whose other
 * members' answers are known: what their block then shows more is the victim's.
 *
 * @returns the victim
 */
export async function carry(survey: Survey): Promise<Author> {
  const [victim, ...others] = survey.authors as [Author, ...Author[]];
  const held = await ticket(survey, victim);
  let carried = false;
  for (const author of others) {
    const own = await ticket(survey, author);
    const stranger: boolean =
      !carried && (own.groupId !== held.groupId || author === others.at(-1));
    expect(await put(survey, stranger ? { ...own, box: held.box } : own)).toBe(204);
    carried ||= stranger;
  }
  return victim;
}

/** Tells whether the victim's words were released, although they never sent them. */
export function released({ authors }: Survey, victim: Author, comments: string[]): Outcome {
  const right = comments.filter((comment) => comment === victim.comment).length;
  return { n: authors.length, tried: 1, right, turned: 0 };
}

/**
 * Finds comments that were released more than once, which tells the attacker whose they are.
 * @param victims of whom a copy was handed in
 * @param comments released by this survey, and by others that the copies were handed in to
 */
export function doubled(survey: Survey, victims: number, comments: string[]): Outcome {
  const times = (mark: string) => comments.filter((comment) => markOf(comment) === mark).length;
  const marks = survey.authors.slice(0, victims).map(({ comment }) => markOf(comment));
  return {
    n: survey.authors.length,
    tried: victims,
    right: marks.filter((mark) => times(mark) > 1).length,
    turned: 0,
  };
}
