import { openUntil } from "./extent";
import { setLead } from "./language";
import { notice, show } from "./page";
import { declinedPage } from "./pages/declined";
import { loadBy, outcome } from "./pages/outcome";
import { resumeSending } from "./pages/sending";
import { statePage } from "./pages/states";
import { wrongPage } from "./pages/wrong";
import { type Pending, receiptOf } from "./protocol/client";
import { type OpenedForm, openForm } from "./protocol/form";
import { keepIn, tried } from "./protocol/keep";
import { fragmentOf, type Link, parseLink } from "./protocol/link";
import { server, serverAt } from "./protocol/server";
import { opening, startPage } from "./steps/start";
import { showStep } from "./steps/step";
import { http } from "./texts/pages";
import { dropDraft, enter, isVote } from "./visit";
import { draw, isLocked, place, walkBy } from "./walk";

declare global {
  interface Window {
    /** The form: `index.html` asks for it in its first line, before the rest of the page and this script have arrived. */
    asked?: Promise<Response> | undefined;
  }
}

/** Uses the request that the page has already sent once; a retry sends a new one. */
const first = serverAt("", (...request) => {
  const { asked = fetch(...request) } = window;
  window.asked = undefined;
  return asked;
});

walkBy(showStep);
loadBy(load);

/** Opening changes nothing on the server: it reads the form, and what the link can still do. */
export async function load(): Promise<void> {
  const link = parseLink(location.href);
  // An email's link to decline says so at its end.
  const decline = /&\w+=decline/.exec(location.href)?.[0] ?? "";
  if (link) history.replaceState(history.state, "", `/r/${fragmentOf(link)}${decline}`);
  let form: OpenedForm | undefined;
  try {
    if (!crypto.subtle) return notice(http);
    if (!link) return wrongPage();
    form = await openForm(await first.form(link), link);
    setLead(form.frozen);
    await receive(form, link);
  } catch (error) {
    outcome(error, form);
  }
}

const turn = () => new Promise((next) => setTimeout(next));

/** A browser loads what it knows of languages at first use, which is felt on a phone: in two turns, neither is long. */
async function firstDate(form: OpenedForm): Promise<void> {
  "a".localeCompare("b");
  await turn();
  openUntil(form);
}

async function receive(form: OpenedForm, link: Link): Promise<void> {
  const keep = keepIn(
    tried(() => localStorage),
    link,
  );
  const { state } = form;
  // What came back, and the list of receipts, are a page of their own.
  if (state === "closed" && form.keysDestroyedAt)
    return location.replace(`${isVote(form.frozen) ? "votes" : "results"}/${location.hash}`);
  const pending = keep.get<Pending>("pending");
  const over = /^c(losed|ancelled)/.test(state);
  if (over) keep.set("draft");
  if (pending && !over) {
    enter(form, link, keep, pending.groupId);
    return resumeSending(pending);
  }
  if (state !== "open") {
    const receipt = pending && (await receiptOf(pending));
    if (form.keysDestroyedAt) keep.set("pending");
    return statePage(state, form, receipt);
  }
  if (keep.get("done")) return statePage("done", form);
  if (!place().at) {
    // Something to read, and time to draw it, before anything more is asked for.
    show(() => opening(form), startPage);
    await new Promise(requestAnimationFrame);
    await turn();
  }
  const [invite] = await Promise.all([server.inviteState(link), firstDate(form)]);
  if (invite.state === "ballot-issued") {
    // Answered elsewhere: what was begun here can be sent no more, and others may use this device.
    keep.set("draft");
    return statePage("ballot-already-issued", form);
  }
  enter(form, link, keep, invite.groupId);
  // What another tab of the same link does to it holds here too, unless this one sends it, or shows the receipt.
  addEventListener("storage", ({ key }) => {
    if (isLocked() || !key?.includes(link.inviteId)) return;
    if (keep.get("done")) {
      dropDraft();
      statePage("done", form);
    } else {
      enter(form, link, keep, invite.groupId);
      draw();
    }
  });
  if (invite.state === "declined") return declinedPage();
  draw();
  // From the link of a mail: the button is shown, and pressing it is left to the reader.
  if (location.hash.endsWith("=decline")) document.querySelector<HTMLElement>(".go .l")?.focus();
}
