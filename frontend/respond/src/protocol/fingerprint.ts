import { toNumber } from "./bytes";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const inFours = (code: string) => code.replace(/.{4}(?=.)/g, "$& ");

/** The first 80 bits of a hash in Crockford's base 32, in four groups of four: `7Q4K M2ZD 9TXA C5HN`. */
export const fingerprint = (hash: Uint8Array): string =>
  inFours(
    toNumber(hash.slice(0, 10))
      .toString(32)
      .padStart(16, "0")
      .replace(/./g, (digit) => alphabet[Number.parseInt(digit, 32)] ?? ""),
  );

/** Holds the first sign that no code has, or else how many signs there are in place of 16. */
interface Wrong {
  sign: boolean;
  what: string | number;
}

/**
 * Reads a code as people type or paste it: blanks and dashes mean nothing, I and L are 1, O is 0.
 *
 * @returns the code in the form of `fingerprint`, or what is wrong
 */
export function readCode(typed: string): { code: string; wrong?: Wrong } {
  const signs = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, "")
    .replace(/[IL]/g, "1")
    .replace(/O/g, "0");
  const [foreign] = signs.match(/[^0-9A-HJKMNP-TV-Z]/u) ?? [];
  if (foreign) return { code: "", wrong: { sign: true, what: foreign } };
  if (signs.length !== 16) return { code: "", wrong: { sign: false, what: signs.length } };
  return { code: inFours(signs) };
}
