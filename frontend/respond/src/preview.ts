import { h } from "./dom";
import { language, setLead } from "./language";
import { offerLanguage, show } from "./page";
import { outcome } from "./pages/outcome";
import { sentPage } from "./pages/sent";
import type { OpenedForm } from "./protocol/form";
import type { Keep } from "./protocol/keep";
import { type Link, uuid } from "./protocol/link";
import type { Manifest } from "./protocol/manifest";
import { Refused, server } from "./protocol/server";
import { showStep } from "./steps/step";
import { enter } from "./visit";
import { draw, walkBy } from "./walk";

/** This replaces a check code and a receipt. */
const sampleCode = "7Q4K M2ZD 9TXA C5HN";

const texts = {
  en: {
    strip: "Preview: nothing you enter is sent",
    sent: "This is what people see after sending. Nothing was sent, and the code is made up.",
    signIn: "Please sign in",
  },
  de: {
    strip: "Vorschau: Nichts wird gesendet",
    sent: "So sieht es nach dem Senden aus. Es wurde nichts gesendet, und der Code ist erfunden.",
    signIn: "Bitte melde dich an",
  },
};

interface FormPreview {
  manifest: Manifest;
  groupId: string;
}

/** Adds a strip beside the page's own one for being offline, once, however often it is tried. */
function announce(): void {
  if (document.getElementById("preview")) return;
  const text = texts[language()].strip;
  document.body.prepend(h("div", { id: "preview", className: "strip", role: "status" }, text));
}

async function fetchPreview(surveyId: string, group: string | null): Promise<FormPreview> {
  // This one request carries a cookie, so an address that somebody made must not choose its path.
  if (!uuid.test(surveyId)) throw new Refused("not-found");
  const query = group ? `?groupId=${encodeURIComponent(group)}` : "";
  let slug = "";
  try {
    const response = await fetch(`/api/surveys/${surveyId}/preview${query}`);
    const reply = await response.json();
    if (response.ok) return reply;
    slug = String(reply.type).replace("/problems/", "");
  } catch {
    // No reply that makes sense: the page says so, and tries again.
  }
  throw new Refused(slug);
}

/** The same pages for the lead, `/r/preview/#preview={survey}&g={group}`: without keys, so that nothing can be sent. */
async function open(): Promise<void> {
  const parts = new URLSearchParams(location.hash.slice(1));
  announce();
  try {
    const { manifest: frozen, groupId } = await fetchPreview(
      parts.get("preview") ?? "",
      parts.get("g"),
    );
    const form = {
      ...frozen,
      frozen,
      fingerprint: sampleCode,
      takings: [],
    } as unknown as OpenedForm;
    const keep: Keep = { lasting: true, get: () => undefined, set: () => {} };
    setLead(frozen);
    server.decline = async () => {};
    const send = () => show(() => sentPage(sampleCode, texts[language()].sent));
    enter(form, {} as Link, keep, groupId, send);
    draw();
  } catch (error) {
    if (error instanceof Refused && error.slug === "not-signed-in") {
      show(() => [h("h1", {}, texts[language()].signIn)]);
    } else {
      outcome(error, undefined, open);
    }
  }
}

walkBy(showStep);
// The checks need a link, and no other page may stand in a frame.
addEventListener(
  "click",
  (event) => (event.target as Element).closest("a") && event.preventDefault(),
);
offerLanguage();
addEventListener("hashchange", () => {
  if (location.hash.startsWith("#preview=")) location.reload();
  // Somebody pasted a link to answer by.
  else location.pathname = "/r/";
});
open();
