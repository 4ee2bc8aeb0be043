import type { components } from "../../../shared/api/schema";

export type PublicationDraft = components["schemas"]["PublicationDraft"];

/** The preview page `respond/src/results/preview.ts` also reads this key. */
const keptUnder = (surveyId: string) => `tenward.publication.${surveyId}`;

/** The preview sends what is kept as it is, so its version stands beside it. */
const versionUnder = (surveyId: string) => `${keptUnder(surveyId)}.version`;

/** Holds a lead's changes, and the version of the publication that they started from. */
export type StoredDraft = { draft: PublicationDraft; etag: string };

/** Stores the draft, so that it survives a reload and a preview in another tab reads it. */
export function storeDraft(surveyId: string, { draft, etag }: StoredDraft): void {
  // Other tabs are told of the draft, and have its version by then.
  localStorage.setItem(versionUnder(surveyId), etag);
  localStorage.setItem(keptUnder(surveyId), JSON.stringify(draft));
}

export function forgetDraft(surveyId: string): void {
  localStorage.removeItem(keptUnder(surveyId));
  localStorage.removeItem(versionUnder(surveyId));
}

/** @returns calls it off */
export function whenStoredElsewhere(surveyId: string, run: () => void): () => void {
  const listen = ({ key }: StorageEvent) => key === keptUnder(surveyId) && run();
  addEventListener("storage", listen);
  return () => removeEventListener("storage", listen);
}

/** @param etag of the publication, for what was kept without a version */
export function storedDraft(surveyId: string, etag: string): StoredDraft | undefined {
  const text = localStorage.getItem(keptUnder(surveyId));
  if (!text) return undefined;
  return { draft: JSON.parse(text), etag: localStorage.getItem(versionUnder(surveyId)) ?? etag };
}
