import { useState, useSyncExternalStore } from "react";
import { type UndoState, useUndoKeys } from "../../../../shared/saving";
import type { Draft } from "./Draft";
import { DraftHistory } from "./DraftHistory";

/** What was changed on this page, with the keys that take it back. */
export function useHistory(draft: Draft): [UndoState, DraftHistory] {
  const [history] = useState(() => new DraftHistory(draft));
  useUndoKeys(history);
  return [useSyncExternalStore(history.subscribe, history.view), history];
}
