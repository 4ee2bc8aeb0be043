import type { Question } from "../protocol/manifest";
import type { Answers } from "../protocol/plaintext";

/** Reads a plaintext as strictly as the server does, written from `docs/protocol.md` alone. */
export function decodeAnswers(questions: Question[], plaintext: Buffer): Answers {
  if (plaintext.length !== 16_512) throw new Error(`length ${plaintext.length}`);
  if (plaintext[0] !== 1) throw new Error(`version ${plaintext[0]}`);
  let at = 1;
  const text = () => {
    const length = plaintext.readUInt16BE(at);
    at += 2 + length;
    return new TextDecoder("utf-8", { fatal: true }).decode(plaintext.subarray(at - length, at));
  };
  const answers: Answers = {};
  for (const { id, kind, example, advice } of questions) {
    if (kind === "open") {
      answers[id] = { answer: text() };
    } else {
      const rating = plaintext.readUInt8(at++);
      answers[id] = {
        rating,
        ...(example !== false && { example: text() }),
        ...(advice !== false && { advice: text() }),
      };
    }
  }
  if (plaintext.subarray(at).some(Boolean)) throw new Error("does not end in zeros");
  return answers;
}
