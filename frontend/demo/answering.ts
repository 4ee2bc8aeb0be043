import { answer } from "../respond/src/protocol/client";
import { parseLink } from "../respond/src/protocol/link";
import { serverAt } from "../respond/src/protocol/server";
import type { Kind, StorySurvey } from "./story";

/** A way for several to go in an order that nobody can read off the list they stand in. */
function shuffled<T>(values: T[]): T[] {
  const drawn = new Uint32Array(values.length);
  crypto.getRandomValues(drawn);
  return values
    .map((value, i) => ({ value, place: drawn[i] ?? 0 }))
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value);
}

/**
 * Everybody who says something seals it and hands it in, as the respondent page does; where the survey is to be
 * closed, the others decline.
 */
export async function answerAll(
  links: Map<Kind, string[]>,
  { answers, end }: Pick<StorySurvey, "answers" | "end">,
) {
  const tasks: (() => Promise<unknown>)[] = [];
  for (const [kind, addresses] of links) {
    const said = answers[kind] ?? [];
    for (const [i, link] of shuffled(addresses).entries()) {
      const words = said[i];
      if (words) tasks.push(() => answer(link, words));
      else if (end === "closed") tasks.push(() => decline(link));
    }
  }
  for (const task of shuffled(tasks)) await task();
}

async function decline(address: string): Promise<void> {
  const link = parseLink(address);
  if (!link) throw new Error("A link of the demo cannot be read.");
  await serverAt(new URL(address).origin).decline(link, true);
}
