import { checkYourself } from "../common/texts/texts";
import { button, type Child, h, heading, p } from "../dom";
import { locale, say } from "../language";
import type { OpenedForm } from "../protocol/form";
import type { Receipts } from "../protocol/manifest";
import { receiptCheck } from "../results/receipts";
import type { Text } from "../wording";
import { listCode, listFile, save } from "./list";
import { cannot, inFours, shows } from "./parts";
import * as t from "./texts/texts";

/** "4 December 2026 at 18:02". */
const time = (at = ""): string =>
  new Date(at).toLocaleString(locale(), { dateStyle: "long", timeStyle: "short" });

const check = (title: Text, ...inside: Child[]): Child =>
  h("li", "in", h("h2", {}, say(title)), inside);

/**
 * The checks after the close.
 *
 * @param list as it was when the page was opened, so that what is saved is what was searched
 */
export async function closedPage(form: OpenedForm, list: Receipts) {
  const { frozen } = form;
  const file = listFile(list);
  const code = await listCode(file);
  const receipt = receiptCheck(async () => list, form);
  return (): Child[] => [
    h(
      "div",
      {},
      h("p", "by", say(t.asked, frozen.lead, frozen.workspace)),
      heading(say(checkYourself)),
      h("p", "after", say(t.closedOn, time(form.closedAt))),
    ),
    h(
      "ol",
      "checks",
      check(
        t.isIn,
        receipt(),
        shows(say(t.inShows), say(t.inNot)),
        h(
          "div",
          "go",
          button(say(t.saveList), () => save(file)),
        ),
        h("p", "s", say(t.listCode, code)),
      ),
      check(
        t.gone,
        p(say(t.goneText, time(form.keysDestroyedAt))),
        shows(say(t.goneShows), say(t.goneNot)),
      ),
      check(
        t.still,
        p(say(t.stillText)),
        inFours(form.fingerprint),
        shows(say(t.stillShows), say(t.stillNot)),
      ),
    ),
    h("p", {}, h("a", { href: `../${location.hash}` }, say(t.toResults))),
    cannot(frozen),
  ];
}
