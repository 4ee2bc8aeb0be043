import { openUntil } from "./extent";
import { show } from "./page";
import { declinedPage } from "./pages/declined";
import { resumeSending } from "./pages/sending";
import { statePage } from "./pages/states";
import { type Pending, receiptOf } from "./protocol/client";
import type { OpenedForm } from "./protocol/form";
import type { Keep } from "./protocol/keep";
import type { Link } from "./protocol/link";
import { server } from "./protocol/server";
import { opening, startPage } from "./steps/start";
import { dropDraft, enter } from "./visit";
import { draw, isLocked, place } from "./walk";

const turn = () => new Promise((next) => setTimeout(next));

/** A browser loads what it knows of languages at first use, which is felt on a phone: in two turns, neither is long. */
async function firstDate(form: OpenedForm): Promise<void> {
  "a".localeCompare("b");
  await turn();
  openUntil(form);
}

/** Shows what there is to do at an open form, or why there is nothing. */
export async function receive(form: OpenedForm, link: Link, keep: Keep): Promise<void> {
  const { state } = form;
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
