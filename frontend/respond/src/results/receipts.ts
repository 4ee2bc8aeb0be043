import { codeField, type Found } from "../common/code";
import * as t from "../common/texts/texts";
import type { Child } from "../dom";
import { fromHex } from "../protocol/bytes";
import { fingerprint } from "../protocol/fingerprint";
import type { OpenedForm } from "../protocol/form";
import type { Receipts } from "../protocol/manifest";

/** Who answered, of how many; the server says so. */
export type Turnout = Pick<OpenedForm, "answered" | "frozen">;

/** The whole list is fetched and compared here, so that the server does not learn whose code it is. */
function foundIn(
  { counted, rejected }: Receipts,
  code: string,
  { answered = 0, frozen }: Turnout,
): Found {
  const has = (hashes: string[]) => hashes.some((hash) => fingerprint(fromHex(hash)) === code);
  if (has(rejected)) return { text: t.rejected, bad: true };
  if (!has(counted)) return { text: t.unlisted, bad: true };
  const invited = frozen.groups.reduce((sum, group) => sum + group.invited, 0);
  return { text: t.counted, values: [counted.length, answered, invited] };
}

/**
 * @param list asks for it, each time anew
 * @param receipt looked up at once, when it is known
 * @returns draws it in the language of now, with what was typed and found
 */
export function receiptCheck(
  list: () => Promise<Receipts>,
  form: Turnout,
  receipt = "",
): () => Child {
  const { input, look, draw } = codeField("code", async (code) => {
    const found = await list().catch(() => undefined);
    return found ? foundIn(found, code, form) : { text: t.unread, bad: true };
  });
  input.value = receipt;
  if (receipt) look();
  return () => draw(t.receipt, t.checkReceipt, t.codeHint);
}
