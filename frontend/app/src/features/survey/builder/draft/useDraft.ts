import { useEffect } from "react";
import { client, ifMatch, type Versioned, versioned } from "../../../../shared/api";
import { nameTab, type Tab, useAutoSave } from "../../../../shared/saving";
import { bodyOf, surveyChanged } from "../../queries";
import type { Survey, SurveyChange } from "../../types";
import { type Draft, type DraftView, openDraft } from "./Draft";

/**
 * The draft of a page.
 *
 * @param read what the page read last: another version than the draft's lets it look for what was changed elsewhere
 */
export function useDraft(read: Versioned<Survey>, tab: Tab): [DraftView, Draft] {
  const [view, draft] = useAutoSave(() => open(read, tab));
  useEffect(() => {
    if (read.etag !== draft.saved().etag) void draft.refresh();
  }, [read, draft]);
  return [view, draft];
}

/** Keeps on this device what could not be saved, for the page of the draft. */
export async function keepTyped(initial: Versioned<Survey>, change: SurveyChange): Promise<void> {
  const draft = open(initial, await nameTab());
  draft.change(change);
  draft.stop();
}

function open(initial: Versioned<Survey>, tab: Tab): Draft {
  const path = { surveyId: initial.value.id };
  return openDraft(initial, {
    kept: localStorage,
    tab,
    read: () => versioned(client.GET("/api/surveys/{surveyId}", { params: { path } })),
    save: async (change, { etag }) => {
      const params = { path, ...ifMatch(etag) };
      const body = bodyOf(change);
      const saved = await versioned(client.PATCH("/api/surveys/{surveyId}", { params, body }));
      surveyChanged(saved);
      return saved;
    },
  });
}
