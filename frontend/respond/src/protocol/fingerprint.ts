const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The first 80 bits of a hash in Crockford's base 32, in four groups of four: `7Q4K M2ZD 9TXA C5HN`. */
export function fingerprint(hash: Uint8Array): string {
  let code = "";
  for (let at = 0; at < 80; at += 5) {
    const pair = ((hash[at >> 3] ?? 0) << 8) | (hash[(at >> 3) + 1] ?? 0);
    if (at && at % 20 === 0) code += " ";
    code += alphabet[(pair >> (11 - (at & 7))) & 31];
  }
  return code;
}

/** What somebody typed as a code, written as `fingerprint` writes it: I and L are 1, O is 0. */
export const normalized = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[IL]/g, "1")
    .replaceAll("O", "0")
    .replace(/[^0-9A-Z]/g, "")
    .replace(/.{4}(?=.)/g, "$& ");
