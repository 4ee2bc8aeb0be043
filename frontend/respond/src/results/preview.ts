import { awayTitle } from "../common/texts/texts";
import { type Child, heading } from "../dom";
import { say, setLead } from "../language";
import { tried } from "../protocol/keep";
import { uuid } from "../protocol/link";
import { tookPart } from "./ratings";
import { reading } from "./reading";
import type { Replies } from "./replies";
import * as t from "./texts/texts";

/**
 * Lists where the app keeps what its lead is about to publish, of the results and of the themes of
 * a board, and what previews it. See `features/results/tell/storedDraft.ts` and `storedChoice.ts`
 * there.
 */
const drafts = (surveyId: string, boardId: string | null) => [
  { key: `tenward.publication.${surveyId}`, at: `/api/surveys/${surveyId}/publication/preview` },
  ...(boardId
    ? [{ key: `tenward.decisions.${boardId}`, at: `/api/boards/${boardId}/publication/preview` }]
    : []),
];

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
  const keys = drafts(surveyId, boardId).map(({ key }) => key);
  addEventListener("storage", ({ key }) => keys.includes(key ?? "") && draw());
  await draw();
}

async function fetched(surveyId: string, boardId: string | null): Promise<() => Child[]> {
  // These requests carry a cookie, so an address that somebody made must not choose their path.
  const known = uuid.test(surveyId) && (!boardId || uuid.test(boardId));
  const kept = known ? drafts(surveyId, boardId) : [];
  const asked = kept.flatMap(({ key, at }) => {
    const draft = tried(() => localStorage.getItem(key));
    return draft
      ? [previewAt(at, { ...JSON.parse(draft), ...(at.includes("boards") && { surveyId }) })]
      : [];
  });
  const answers = await Promise.all(asked).catch(() => undefined);
  if (!answers) return () => [heading(say(awayTitle))];
  const found = await Promise.all(
    answers.filter(({ ok }) => ok).map((answer): Promise<Replies> => answer.json()),
  );
  const [first] = found;
  if (!first) {
    const title = answers.some(({ status }) => status === 401) ? t.signIn : t.nothing;
    return () => [heading(say(title))];
  }
  // What is said comes first, the decisions on the board last.
  const { themes, raised } = found.at(-1) ?? first;
  const replies = { ...first, themes, ...(raised && { raised }) };
  setLead(replies);
  return () => [reading(replies), tookPart(replies)];
}

const previewAt = (at: string, draft: object) =>
  fetch(at, {
    method: "POST",
    body: JSON.stringify(draft),
    headers: { "Content-Type": "application/json" },
  });
