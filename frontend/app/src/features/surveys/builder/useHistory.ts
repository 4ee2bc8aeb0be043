import { useState, useSyncExternalStore } from "react";
import { useUndoKeys } from "../../../shared/saving";
import type { Draft } from "./Draft";
import { History, type HistoryView } from "./History";

/** What was changed on this page, with the keys that take it back. */
export function useHistory(draft: Draft): [HistoryView, History] {
  const [history] = useState(() => new History(draft));
  useUndoKeys(history);
  return [useSyncExternalStore(history.subscribe, history.view), history];
}
