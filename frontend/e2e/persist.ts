import { answer } from "../respond/src/protocol/client";
import type { Answers } from "../respond/src/protocol/plaintext";
import { Refused } from "../respond/src/protocol/server";
import { memory } from "./memory";

/** The tab is gone; its local storage is not. */
export class Crashed extends Error {}

/**
 * Answers like somebody who opens the link again, in the same browser, until there is a receipt.
 *
 * @param wait between two attempts; may throw Crashed
 * @returns the receipt
 */
export async function persist(
  link: string,
  answers: Answers,
  wait: (why?: Refused) => Promise<void>,
): Promise<string> {
  const storage = memory();
  for (;;) {
    try {
      return await answer(link, answers, { storage, pause: (_failed, why) => wait(why) });
    } catch (error) {
      // Before the form was read there is nothing that the page would repeat by itself.
      const unread = error instanceof Refused && ["", "unavailable"].includes(error.slug);
      if (!(error instanceof Crashed) && !unread) throw error;
      if (unread) await wait(error).catch(() => {});
    }
  }
}
