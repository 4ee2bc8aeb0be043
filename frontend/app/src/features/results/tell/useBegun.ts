import { useEffect, useEffectEvent, useState } from "react";
import { queries, type Versioned } from "../../../shared/api";
import { publicationQuery } from "../queries";
import {
  type PublicationDraft,
  type StoredDraft,
  storeDraft,
  storedDraft,
  whenStoredElsewhere,
} from "./storedDraft";
import type { SurveyPublication } from "./types";

/** Holds what the lead is about to publish, including changes from another tab. */
export function useBegun(surveyId: string, publication: Versioned<SurveyPublication>) {
  const { word, ratings, comments } = publication.value;
  const [begun, setBegun] = useState(() => storedDraft(surveyId, publication.etag));
  // Untouched, the form follows the publication; touched, it must not undo unseen what was published since.
  const shown = begun ?? { draft: { word, ratings, comments }, etag: publication.etag };
  const follow = useEffectEvent(() => {
    const next = storedDraft(surveyId, publication.etag);
    setBegun(next);
    // It was published there.
    if (!next) void queries.invalidateQueries({ queryKey: publicationQuery(surveyId).queryKey });
  });
  useEffect(() => whenStoredElsewhere(surveyId, () => follow()), [surveyId]);
  const begin = (next: StoredDraft) => {
    setBegun(next);
    storeDraft(surveyId, next);
  };
  /** Another tab may have gone on without this one being told yet. */
  const newest = () => (begun && storedDraft(surveyId, begun.etag)) ?? shown;
  return {
    ...shown,
    touched: begun !== undefined,
    change: (part: Partial<PublicationDraft>) => {
      const { draft, etag } = newest();
      begin({ draft: { ...draft, ...part }, etag });
    },
    /** The lead has seen that version by now. */
    goOnFrom: (etag = shown.etag) => begun && begin({ ...newest(), etag }),
    end: () => setBegun(undefined),
    /** Stores the draft for the preview, which needs it also if nothing was changed. */
    keep: () => storeDraft(surveyId, newest()),
  };
}
