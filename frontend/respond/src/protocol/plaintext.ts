import { type Bytes, concat, utf8 } from "./bytes";
import type { Question } from "./manifest";

/** Holds one person's reply to one question. */
export interface Reply {
  /** 1 to 10; 0 is "can't say". Absent is not answered. On a clause 10 agrees, 6 can live with it, 3 objects. */
  rating?: number;
  example?: string;
  advice?: string;
  answer?: string;
}

/** Maps ids of questions to replies. */
export type Answers = Record<string, Reply>;

/** The limits are in UTF-8 bytes. */
export const limits = { answer: 4000, example: 800, advice: 800 };

export type Field = keyof typeof limits;

/** The length of every plaintext in bytes, whatever was answered. */
export const plaintextLength = 16_512;

/** The texts that a question asks for, in the order of the plaintext. */
export function fieldsOf(question: Question): Field[] {
  if (question.kind === "open") return ["answer"];
  return (["example", "advice"] as const).filter((field) => question[field] !== false);
}

function textOf(reply: Reply, field: Field): Bytes {
  const text = utf8((reply[field] ?? "").replaceAll("\0", ""));
  if (text.length > limits[field]) throw new RangeError(field);
  return concat([text.length >> 8, text.length & 255], text);
}

function ratingOf({ rating = 0 }: Reply): number[] {
  if (!/^(\d|10)$/.test(String(rating))) throw new RangeError("rating");
  return [rating];
}

/**
 * @returns the answers in the layout of `docs/protocol.md`, padded with zeros
 * @throws RangeError for a text above its limit, a rating that is none, or all of them too long together
 */
export function encodeAnswers(questions: Question[], answers: Answers): Bytes {
  const parts: Iterable<number>[] = [[1]];
  for (const question of questions) {
    const reply = answers[question.id] ?? {};
    if (question.kind !== "open") parts.push(ratingOf(reply));
    for (const field of fieldsOf(question)) parts.push(textOf(reply, field));
  }
  const written = concat(...parts);
  if (written.length > plaintextLength) throw new RangeError("all together");
  return concat(written, new Uint8Array(plaintextLength - written.length));
}
