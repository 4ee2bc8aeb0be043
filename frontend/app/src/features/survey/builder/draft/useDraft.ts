import { type DocumentEditor, type DocumentSaving, useDocument } from "../../../../shared/changes";
import { draftDocument } from "../../queries";
import type { Survey } from "../../types";

export type DraftHistory = DocumentEditor<Survey>;
/** The server's draft with what was typed since, from which version, and where what was typed is. */
export type DraftView = { survey: Survey; etag: string; saving: DocumentSaving };

/** The draft of a page. */
export function useDraft(surveyId: string) {
  const { value, etag, saving, history, steps } = useDocument<Survey>(draftDocument(surveyId));
  const view: DraftView = { survey: value, etag, saving };
  return { view, history, steps };
}
