import { h } from "../dom";
import { say } from "../language";
import { fromHex } from "../protocol/bytes";
import { fingerprint, normalized } from "../protocol/fingerprint";
import type { Link } from "../protocol/link";
import { server } from "../protocol/server";
import type { Text } from "../wording";
import * as t from "./texts/texts";

/** The whole list is fetched and compared here, so that the server does not learn whose code it is. */
async function look(link: Link, code: string): Promise<Text> {
  const has = (hashes: string[]) => hashes.some((hash) => fingerprint(fromHex(hash)) === code);
  const { counted, rejected } = await server.receipts(link);
  return has(rejected) ? t.rejected : has(counted) ? t.counted : t.unlisted;
}

/**
 * @param receipt looked up at once, when it is known
 * @returns draws it in the language of now, with what was typed and found; takes what the list does and does not prove
 */
export function receiptCheck(link: Link, receipt: string): (proves: string) => HTMLElement {
  let found = () => "";
  const result = h("p", { role: "status" });
  const input = h("input", { type: "text", id: "code", value: receipt, "aria-describedby": "h" });
  const tell = () => {
    result.textContent = found();
  };
  const onsubmit = async (event?: Event) => {
    event?.preventDefault();
    const text = await look(link, normalized(input.value)).catch(() => t.unread);
    found = () => say(text);
    tell();
  };
  if (receipt) onsubmit();
  return (proves) => {
    tell();
    return h(
      "form",
      { className: "box", onsubmit },
      h("label", { htmlFor: "code" }, say(t.receipt)),
      h("small", { id: "h" }, say(t.codeHint)),
      input,
      h("button", "b", say(t.checkReceipt)),
      result,
      h("small", {}, proves),
    );
  };
}
