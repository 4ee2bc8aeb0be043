import type { components } from "../../../shared/api/schema";

export type PublicationDraft = components["schemas"]["PublicationDraft"];

/** Also read by the page that shows the preview, `frontend/respond/src/results/preview.ts`. */
const keptUnder = (surveyId: string) => `tenward.publication.${surveyId}`;

/** The preview sends what is kept as it is, so its version stands beside it. */
const versionUnder = (surveyId: string) => `${keptUnder(surveyId)}.version`;

/** What a lead changed, and the version of the publication that they changed it from. */
export type Begun = { draft: PublicationDraft; etag: string };

/** What is about to be published survives a reload, and its preview in another tab reads it. */
export function keep(surveyId: string, { draft, etag }: Begun): void {
  // Other tabs are told of the draft, and have its version by then.
  localStorage.setItem(versionUnder(surveyId), etag);
  localStorage.setItem(keptUnder(surveyId), JSON.stringify(draft));
}

export function forget(surveyId: string): void {
  localStorage.removeItem(keptUnder(surveyId));
  localStorage.removeItem(versionUnder(surveyId));
}

/** @returns calls it off */
export function whenKeptElsewhere(surveyId: string, run: () => void): () => void {
  const listen = ({ key }: StorageEvent) => key === keptUnder(surveyId) && run();
  addEventListener("storage", listen);
  return () => removeEventListener("storage", listen);
}

/** @param etag of the publication, for what was kept without a version */
export function kept(surveyId: string, etag: string): Begun | undefined {
  const text = localStorage.getItem(keptUnder(surveyId));
  if (!text) return undefined;
  return { draft: JSON.parse(text), etag: localStorage.getItem(versionUnder(surveyId)) ?? etag };
}
