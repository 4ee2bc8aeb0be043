import { type Child, heading } from "../dom";
import { say, setLead } from "../language";
import { tried } from "../protocol/keep";
import { uuid } from "../protocol/link";
import { tookPart } from "./ratings";
import { reading } from "./reading";
import type { Replies } from "./replies";
import * as t from "./texts/texts";

/** Where the app keeps what its lead is about to publish, see `features/results/publish/kept.ts`. */
const keptUnder = (surveyId: string) => `tenward.publication.${surveyId}`;

type Show = (page: () => Child[]) => void;

/** The same page for the lead, `#preview={survey}`; it follows what is typed in the other tab. */
export async function previewed(surveyId: string, show: Show): Promise<void> {
  const strip = document.getElementById("strip") as HTMLElement;
  const announce = () => {
    strip.textContent = say(t.previewStrip);
  };
  const draw = async () => {
    const page = await fetched(surveyId);
    show(() => {
      announce();
      return page();
    });
  };
  addEventListener("storage", ({ key }) => key === keptUnder(surveyId) && draw());
  await draw();
}

async function fetched(surveyId: string): Promise<() => Child[]> {
  const draft = tried(() => localStorage.getItem(keptUnder(surveyId)));
  // This one request carries a cookie, so an address that somebody made must not choose its path.
  if (!draft || !uuid.test(surveyId)) return () => [heading(say(t.nothing))];
  const response = await fetch(`/api/surveys/${surveyId}/publication/preview`, {
    method: "POST",
    body: draft,
    headers: { "Content-Type": "application/json" },
  }).catch(() => undefined);
  if (!response) return () => [heading(say(t.awayTitle))];
  if (!response.ok) {
    const title = response.status === 401 ? t.signIn : t.nothing;
    return () => [heading(say(title))];
  }
  const replies: Replies = await response.json();
  setLead(replies.lead);
  return () => [reading(replies), tookPart(replies)];
}
