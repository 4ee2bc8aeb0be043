import { type Child, heading } from "../dom";
import { say, setLead } from "../language";
import { tried } from "../protocol/keep";
import { uuid } from "../protocol/link";
import { tookPart } from "./ratings";
import { reading } from "./reading";
import type { Replies } from "./replies";
import * as t from "./texts/texts";

/**
 * Where the app keeps what its lead is about to publish: of the results, or of the themes of a board. See
 * `features/results/publish/kept.ts` and `features/results/replies/kept.ts` there.
 */
const keptUnder = (surveyId: string, boardId: string | null) =>
  boardId ? `tenward.decisions.${boardId}` : `tenward.publication.${surveyId}`;

const addressOf = (surveyId: string, boardId: string | null) =>
  boardId
    ? `/api/boards/${boardId}/publication/preview`
    : `/api/surveys/${surveyId}/publication/preview`;

type Show = (page: () => Child[]) => void;

/** The same page for the lead, `#preview={survey}&board={board}`; it follows what is chosen in the other tab. */
export async function previewed(
  surveyId: string,
  boardId: string | null,
  show: Show,
): Promise<void> {
  const strip = document.getElementById("strip") as HTMLElement;
  const announce = () => {
    strip.textContent = say(t.previewStrip);
  };
  const draw = async () => {
    const page = await fetched(surveyId, boardId);
    show(() => {
      announce();
      return page();
    });
  };
  addEventListener("storage", ({ key }) => key === keptUnder(surveyId, boardId) && draw());
  await draw();
}

async function fetched(surveyId: string, boardId: string | null): Promise<() => Child[]> {
  const draft = tried(() => localStorage.getItem(keptUnder(surveyId, boardId)));
  // This one request carries a cookie, so an address that somebody made must not choose its path.
  const known = uuid.test(surveyId) && (!boardId || uuid.test(boardId));
  if (!draft || !known) return () => [heading(say(t.nothing))];
  const response = await fetch(addressOf(surveyId, boardId), {
    method: "POST",
    body: boardId ? JSON.stringify({ ...JSON.parse(draft), surveyId }) : draft,
    headers: { "Content-Type": "application/json" },
  }).catch(() => undefined);
  if (!response) return () => [heading(say(t.awayTitle))];
  if (!response.ok) {
    const title = response.status === 401 ? t.signIn : t.nothing;
    return () => [heading(say(title))];
  }
  const replies: Replies = await response.json();
  setLead(replies);
  return () => [reading(replies), tookPart(replies)];
}
