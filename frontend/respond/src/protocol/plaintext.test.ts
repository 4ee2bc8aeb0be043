// @vitest-environment node
import { describe, expect, it } from "vitest";
import { decodeAnswers } from "../testing/plaintext";
import { toHex } from "./bytes";
import type { Question } from "./manifest";
import { encodeAnswers, plaintextLength } from "./plaintext";

const item: Question = { id: "a", kind: "item", text: { own: "A" } };
const bare: Question = { ...item, id: "b", example: false, advice: false };
const open: Question = { id: "c", kind: "open", text: { own: "C" } };

describe("the plaintext", () => {
  it("is laid out as docs/protocol.md says", () => {
    const bytes = encodeAnswers([item, bare, open], {
      a: { rating: 7, example: "é", advice: "go" },
      b: { rating: 10, example: "not asked for" },
      c: { answer: "x" },
    });
    const written = "01" + "07" + "0002c3a9" + "0002676f" + "0a" + "000178";
    expect(toHex(bytes.subarray(0, 14))).toBe(written);
    expect(bytes.subarray(14).every((byte) => byte === 0)).toBe(true);
  });

  it("holds a vote in the place of a rating, and what should change", () => {
    const clause: Question = { ...item, id: "d", kind: "clause", example: false };
    const bytes = encodeAnswers([clause, { ...clause, id: "e" }], {
      d: { rating: 3, advice: "no" },
      e: { advice: "hm" },
    });
    expect(toHex(bytes.subarray(0, 11))).toBe("0103" + "00026e6f" + "00" + "0002686d");
  });

  it("has one length, whatever was answered", () => {
    const full = { answer: "ж".repeat(2000) };
    const questions = ["1", "2", "3"].map((id) => ({ ...open, id }));
    for (const answers of [{}, { 1: full }, { 1: full, 2: full, 3: full }]) {
      expect(encodeAnswers(questions, answers)).toHaveLength(plaintextLength);
    }
  });

  it("takes eight items with every text at its limit", () => {
    const questions = [..."12345678"].map((id) => ({ ...item, id }));
    const reply = { rating: 3, example: "a".repeat(800), advice: "ü".repeat(400) };
    const answers = Object.fromEntries(questions.map(({ id }) => [id, reply]));
    expect(decodeAnswers(questions, Buffer.from(encodeAnswers(questions, answers)))).toEqual(
      answers,
    );
  });

  it("writes nothing as zeros", () => {
    expect(encodeAnswers([item, open], {}).filter(Boolean)).toEqual(Uint8Array.of(1));
  });

  it("leaves out NUL, which the server refuses", () => {
    const bytes = Buffer.from(encodeAnswers([open], { c: { answer: "a\0b" } }));
    expect(decodeAnswers([open], bytes).c?.answer).toBe("ab");
  });

  it("mends a lone surrogate, which has no UTF-8", () => {
    const bytes = Buffer.from(encodeAnswers([open], { c: { answer: "a\ud800b" } }));
    expect(decodeAnswers([open], bytes).c?.answer).toBe("a\ufffdb");
  });

  it.each([11, -1, 2.5, Number.NaN, 256])("refuses the rating %s", (rating) => {
    expect(() => encodeAnswers([item], { a: { rating } })).toThrow(RangeError);
  });

  it("refuses a text one byte above its limit", () => {
    expect(() => encodeAnswers([open], { c: { answer: "é".repeat(2000) } })).not.toThrow();
    expect(() => encodeAnswers([open], { c: { answer: `${"é".repeat(2000)}a` } })).toThrow(
      RangeError,
    );
    expect(() => encodeAnswers([item], { a: { example: "a".repeat(801) } })).toThrow(RangeError);
  });

  it("refuses more than fits, although each text is within its limit", () => {
    const questions = [..."12345"].map((id) => ({ ...open, id }));
    const answers = Object.fromEntries(
      questions.map(({ id }) => [id, { answer: "a".repeat(4000) }]),
    );
    expect(() => encodeAnswers(questions, answers)).toThrow(RangeError);
  });
});
