import { away, listen, show } from "../common/show";
import { checkYourself } from "../common/texts/texts";
import { type Child, h, p } from "../dom";
import { language, pick, say, setLead } from "../language";
import { type Pending, receiptOf } from "../protocol/client";
import { KeyChanged, type OpenedForm, openForm } from "../protocol/form";
import { keepIn, tried } from "../protocol/keep";
import { type Link, parseLink } from "../protocol/link";
import { Refused, server } from "../protocol/server";
import { type Why, whyNothing } from "./nothing";
import type { previewed } from "./preview";
import { receiptCheck } from "./receipts";
import { type Replies, repliesOf } from "./replies";
import * as t from "./texts/texts";

/**
 * Returns to the form's page, which explains missing results until the keys are destroyed, and an
 * invalid link or form.
 */
const back = () => location.replace(`../${location.hash}`);

/** Reads what was published, or why there is nothing to read. */
async function repliesOr(link: Link): Promise<Replies | Why> {
  try {
    return await repliesOf(link);
  } catch (error) {
    const why = whyNothing(error);
    if (!why) throw error;
    return why;
  }
}

export const isReplies = (found: Replies | Why): found is Replies => typeof found === "object";

/** An answer that was sealed here, whose confirmation did not arrive in time. */
async function ownReceipt(link: Link): Promise<string> {
  const keep = keepIn(
    tried(() => localStorage),
    link,
  );
  const pending = keep.get<Pending>("pending");
  const receipt = pending && (await receiptOf(pending));
  keep.set("draft");
  keep.set("pending");
  return receipt ?? "";
}

/** Renders a closed survey: what was published, or why there is nothing. */
export interface Pages {
  read: (found: Replies | Why, form: OpenedForm) => Child[];
  /** Renders the participation below; absent if the page shows it elsewhere. */
  tookPart?: (replies: Replies) => Child;
  /** The same page for the lead, before it is published. */
  preview?: typeof previewed;
}

async function open(link: Link, { read, tookPart }: Pages): Promise<void> {
  const form = await openForm(await server.form(link), link);
  if (form.state !== "closed" || !form.keysDestroyedAt) return back();
  setLead(form.frozen);
  const found = await repliesOr(link);
  const published = isReplies(found);
  const receipt = await ownReceipt(link);
  const told = () => form.frozen.assurances[language()];
  const check = receiptCheck(() => server.receipts(link), form, receipt);
  show(() => [
    receipt && h("div", "box", h("h2", {}, say(t.lateTitle)), p(say(t.lateText))),
    read(found, form),
    h(
      "div",
      {},
      published && tookPart?.(found),
      h(
        "details",
        { open: Boolean(receipt) || !published },
        h("summary", {}, say(t.wasCounted)),
        check(),
        h("p", "s", told().list),
        h("p", {}, h("a", { href: `../check/${location.hash}` }, say(checkYourself))),
      ),
      h(
        "details",
        { open: Boolean(form.told) },
        h("summary", {}, say(t.whereNow)),
        p(told().opened),
        form.told && p(pick(form.told)),
      ),
    ),
  ]);
}

async function load(pages: Pages): Promise<void> {
  const link = parseLink(location.hash);
  const asked = new URLSearchParams(location.hash.slice(1));
  const survey = asked.get("preview");
  if (survey && pages.preview) return pages.preview(survey, asked.get("board"), show);
  if (!link || !crypto.subtle) return back();
  try {
    await open(link, pages);
  } catch (error) {
    const known = error instanceof Refused && /^(unknown-invite|invalid-request)$/.test(error.slug);
    if (known || error instanceof KeyChanged) return back();
    away(error, () => load(pages));
  }
}

export function start(pages: Pages): void {
  listen();
  load(pages);
}
