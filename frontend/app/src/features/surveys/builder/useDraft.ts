import { useEffect, useState, useSyncExternalStore } from "react";
import { client, ifMatch, type Versioned, versioned } from "../../../shared/api";
import { surveyChanged } from "../queries";
import type { Survey, SurveyChange } from "../types";
import { Draft, type DraftView } from "./Draft";

/** The draft of a page: saves on its own, also when the page is left, and when the connection comes back. */
export function useDraft(initial: Versioned<Survey>): [DraftView, Draft] {
  const [draft] = useState(() => open(initial));
  useEffect(() => {
    const saveNow = () => void draft.flush();
    draft.start();
    addEventListener("online", saveNow);
    return () => {
      removeEventListener("online", saveNow);
      saveNow();
    };
  }, [draft]);
  return [useSyncExternalStore(draft.subscribe, draft.view), draft];
}

function open(initial: Versioned<Survey>): Draft {
  const path = { surveyId: initial.value.id };
  return new Draft(initial, {
    kept: localStorage,
    read: () => versioned(client.GET("/api/surveys/{surveyId}", { params: { path } })),
    save: async (change: SurveyChange, etag: string) => {
      const saved = await versioned(
        client.PATCH("/api/surveys/{surveyId}", {
          params: { path, ...ifMatch(etag) },
          body: change,
        }),
      );
      surveyChanged(saved);
      return saved;
    },
  });
}
