import { client, ifMatch, type Versioned, versioned } from "../../../shared/api";
import { useSavedAsTyped } from "../../../shared/saving";
import { surveyChanged } from "../queries";
import type { Survey } from "../types";
import { type Draft, type DraftView, openDraft } from "./Draft";

/** The draft of a page. */
export const useDraft = (initial: Versioned<Survey>): [DraftView, Draft] =>
  useSavedAsTyped(() => open(initial));

function open(initial: Versioned<Survey>): Draft {
  const path = { surveyId: initial.value.id };
  return openDraft(initial, {
    kept: localStorage,
    read: () => versioned(client.GET("/api/surveys/{surveyId}", { params: { path } })),
    save: async (body, { etag }) => {
      const params = { path, ...ifMatch(etag) };
      const saved = await versioned(client.PATCH("/api/surveys/{surveyId}", { params, body }));
      surveyChanged(saved);
      return saved;
    },
  });
}
