import { h } from "../dom";
import { say } from "../language";
import { fromHex } from "../protocol/bytes";
import { fingerprint, normalized } from "../protocol/fingerprint";
import { server } from "../protocol/server";
import * as t from "./texts/texts";

/** The whole list is fetched and compared here, so that the server does not learn whose code it is. */
async function look(surveyId: string, code: string): Promise<string> {
  const has = (hashes: string[]) => hashes.some((hash) => fingerprint(fromHex(hash)) === code);
  const { counted, rejected } = await server.receipts(surveyId);
  return say(has(rejected) ? t.rejected : has(counted) ? t.counted : t.unlisted);
}

/**
 * @param receipt looked up at once, when it is known
 * @param proves what the list does and does not prove
 */
export function receiptCheck(surveyId: string, receipt: string, proves: string): HTMLElement {
  const result = h("p", { role: "status" });
  const input = h("input", { type: "text", id: "code", value: receipt, "aria-describedby": "h" });
  const onsubmit = async (event?: Event) => {
    event?.preventDefault();
    result.textContent = await look(surveyId, normalized(input.value)).catch(() => say(t.unread));
  };
  if (receipt) onsubmit();
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
}
