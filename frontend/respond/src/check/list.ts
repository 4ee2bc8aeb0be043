import { sha256, utf8 } from "../protocol/bytes";
import { fingerprint } from "../protocol/fingerprint";
import type { Receipts } from "../protocol/manifest";

/** Writes the list of receipts: a hash a line, sorted, rejected ones marked; the same list always has the same bytes. */
export const listFile = ({ counted, rejected }: Receipts): string =>
  [...counted, ...rejected.map((hash) => `${hash} rejected`)]
    .sort()
    .map((line) => `${line}\n`)
    .join("");

/** The first 80 bits of the file's SHA-256, written like a check code, so that two people can compare their lists. */
export const listCode = async (file: string): Promise<string> =>
  fingerprint(await sha256(utf8(file)));

export function save(file: string): void {
  const href = URL.createObjectURL(new Blob([file], { type: "text/plain" }));
  Object.assign(document.createElement("a"), { href, download: "tenward-list.txt" }).click();
}
