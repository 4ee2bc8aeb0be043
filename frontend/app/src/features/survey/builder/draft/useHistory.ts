import { useState, useSyncExternalStore } from "react";
import { type StepsView, useUndoKeys } from "../../../../shared/saving";
import type { Draft } from "./Draft";
import { History } from "./History";

/** What was changed on this page, with the keys that take it back. */
export function useHistory(draft: Draft): [StepsView, History] {
  const [history] = useState(() => new History(draft));
  useUndoKeys(history);
  return [useSyncExternalStore(history.subscribe, history.view), history];
}
