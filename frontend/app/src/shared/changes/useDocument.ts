import { useState, useSyncExternalStore } from "react";
import type { Versioned } from "../api";
import type { UndoState } from "../saving/UndoBar";
import { useUndoKeys } from "../saving/useUndoKeys";
import type { Saving } from "./ChangeQueue";
import { changes } from "./changes";
import { DocumentEditor, type DocumentOf } from "./DocumentEditor";

/** Says where the typed text is, and since when all of it is saved. */
export type DocumentSaving = Saving & { at?: Date };

type OpenDocument<Value extends object> = Versioned<Value> & {
  saving: DocumentSaving;
  /** Changes it, step by step. */
  history: DocumentEditor<Value>;
  steps: UndoState;
};

/** A document that a page has read, edited in its place. Keys take back what was done on the page. */
export function useDocument<Value extends object>(of: DocumentOf): OpenDocument<Value> {
  const [history] = useState(() => new DocumentEditor<Value>(of));
  useUndoKeys(history);
  const steps = useSyncExternalStore(history.subscribe, history.view);
  // What is typed is drawn before the query says so, else the cursor would jump.
  const now = useSyncExternalStore(changes.subscribe, history.now);
  useSyncExternalStore(changes.subscribe, changes.state);
  const saving = changes.saving(of.thing);
  const dirty = saving.is !== "saved";
  const [was, setWas] = useState<{ dirty: boolean; at?: Date }>({ dirty });
  if (was.dirty !== dirty) setWas(dirty ? { dirty } : { dirty, at: new Date() });
  return { ...now, saving: { ...saving, ...(was.at && { at: was.at }) }, history, steps };
}
