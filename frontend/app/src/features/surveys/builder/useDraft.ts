import { client, ifMatch, type Versioned, versioned } from "../../../shared/api";
import { useSavedAsTyped } from "../../../shared/saving";
import { surveyChanged } from "../queries";
import type { Survey, SurveyChange } from "../types";
import { type Draft, type DraftView, openDraft } from "./Draft";

/** The draft of a page. */
export const useDraft = (initial: Versioned<Survey>): [DraftView, Draft] =>
  useSavedAsTyped(() => open(initial));

/** Keeps on this device what could not be saved, for the page of the draft. */
export function keepTyped(initial: Versioned<Survey>, change: SurveyChange): void {
  const draft = open(initial);
  draft.change(change);
  draft.stop();
}

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
