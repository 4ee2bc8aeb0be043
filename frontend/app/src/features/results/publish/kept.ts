import type { components } from "../../../shared/api/schema";

export type PublicationDraft = components["schemas"]["PublicationDraft"];

/** Also read by the page that shows the preview, `frontend/respond/src/results/preview.ts`. */
const keptUnder = (surveyId: string) => `tenward.publication.${surveyId}`;

/** What is about to be published survives a reload, and its preview in another tab reads it. */
export const keep = (surveyId: string, draft: PublicationDraft): void =>
  localStorage.setItem(keptUnder(surveyId), JSON.stringify(draft));

export const forget = (surveyId: string): void => localStorage.removeItem(keptUnder(surveyId));

export function kept(surveyId: string): PublicationDraft | undefined {
  const text = localStorage.getItem(keptUnder(surveyId));
  return text ? JSON.parse(text) : undefined;
}
