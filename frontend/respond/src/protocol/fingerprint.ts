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

/** Normalises a typed code to the form of `fingerprint`: I and L are 1, O is 0. */
export const normalized = (typed: string): string =>
  inFours(
    typed
      .toUpperCase()
      .replace(/[IL]/g, "1")
      .replace(/O/g, "0")
      .replace(/[^0-9A-Z]/g, ""),
  );
