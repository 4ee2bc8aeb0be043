import { setLead } from "./language";
import { notice } from "./page";
import { loadBy, outcome } from "./pages/outcome";
import { wrongPage } from "./pages/wrong";
import { type OpenedForm, openForm } from "./protocol/form";
import { keepIn, tried } from "./protocol/keep";
import { fragmentOf, parseLink } from "./protocol/link";
import { serverAt } from "./protocol/server";
import { receive } from "./receive";
import { showStep } from "./steps/step";
import { http } from "./texts/pages";
import { isVote } from "./visit";
import { walkBy } from "./walk";

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
    // What came back, and the list of receipts, are a page of their own.
    if (form.state === "closed" && form.keysDestroyedAt)
      return location.replace(`${isVote(form.frozen) ? "votes" : "results"}/${location.hash}`);
    const place = tried(() => localStorage);
    await receive(form, link, keepIn(place, link));
  } catch (error) {
    outcome(error, form);
  }
}
