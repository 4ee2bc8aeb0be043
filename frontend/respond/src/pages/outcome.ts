import { h } from "../dom";
import { count } from "../language";
import { actions, notice, retry } from "../page";
import { KeyChanged, type OpenedForm } from "../protocol/form";
import { Refused } from "../protocol/server";
import { seconds, tryNow } from "../texts/after";
import * as t from "../texts/pages";
import { statePage } from "./states";
import { wrongPage } from "./wrong";

type Again = () => unknown;

let load: Again = () => location.reload();

/** Sets how the form is loaded again, because a failure may end in loading it. */
export function loadBy(again: Again): void {
  load = again;
}

/**
 * The page for what went wrong.
 *
 * @param form unless it could not even be read
 * @param again what to try once more when that may help
 */
export function outcome(error: unknown, form?: OpenedForm, again: Again = load): void {
  if (error instanceof KeyChanged) {
    notice(t.stop, () => [error.expected, error.found]);
  } else if (error instanceof Refused) {
    refused(error, form, again);
  } else {
    notice(t.failed, () => [String(error)]);
    throw error;
  }
}

function refused({ slug, retryAfter }: Refused, form: OpenedForm | undefined, again: Again): void {
  if (slug === "too-many-requests") wait(retryAfter || 60, again);
  else if (slug === "bad-signature") notice(t.stop, () => [form?.fingerprint ?? "", slug]);
  else if (/^(not-found|unknown-invite|invalid-request)$/.test(slug)) wrongPage(slug);
  // What can be said of it stands in the form of now, not in the one that was open.
  else if (slug === "cancelled") load();
  else if (form && /^(ballot-a|closed|not-open)/.test(slug)) statePage(slug, form);
  else if (/^(bad-|token-)/.test(slug)) notice(t.refused, () => [slug]);
  else away(slug, again);
}

/** Counts down and goes on by itself. */
function wait(left: number, again: Again): void {
  const timer = h("p", { role: "timer" });
  const tick = () => {
    timer.textContent = count(seconds, left);
    if (left-- > 0) setTimeout(tick, 1000);
    // Whoever went back has thought better of it.
    else if (timer.isConnected) again();
  };
  tick();
  notice(t.many, undefined, () => timer);
}

function away(slug: string, again: Again): void {
  notice(navigator.onLine ? t.away : t.offline, () => [slug], actions([tryNow, () => now()]));
  const now = retry(again, 5000);
}
