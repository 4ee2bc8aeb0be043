import { createContext, use, useMemo, useSyncExternalStore } from "react";
import type { Quoting } from "../../../../shared/quoting";
import type { BoardStore, BoardView } from "../../state/BoardStore";
import type { Drafts, VerdictView } from "../../state/drafts";
import type { Decidable } from "../../types";
import type { Selection } from "./Selection";
import type { ViewState, ViewStateValues } from "./ViewState";

/** Everything on one board's page that is not the page itself. The same object as long as the page is open. */
export type BoardEditor = {
  store: BoardStore;
  drafts: Drafts;
  selection: Selection;
  look: ViewState;
  quoting: () => Quoting;
};

const EditorContext = createContext<BoardEditor | undefined>(undefined);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): BoardEditor {
  const editor = use(EditorContext);
  if (!editor) throw new Error("No board around this component");
  return editor;
}

/** One part of the board; drawn again only when that part is another object. */
export function useBoard<T>(part: (view: BoardView) => T): T {
  const { store } = useEditor();
  return useSyncExternalStore(store.subscribe, () => part(store.view()));
}

export function useVerdict(theme: Decidable): VerdictView {
  const { drafts } = useEditor();
  return useSyncExternalStore(drafts.subscribe, () => drafts.view(theme));
}

export function useViewState<T>(part: (looking: ViewStateValues) => T): T {
  const { look } = useEditor();
  return useSyncExternalStore(look.subscribe, () => part(look.now()));
}

/** Which of these statements are chosen; drawn again only when that is another answer. */
export function useChosenIds(ids: readonly string[]): ReadonlySet<string> {
  const { selection } = useEditor();
  const chosen = useSyncExternalStore(selection.subscribe, () => selection.among(ids));
  return useMemo(() => (chosen ? new Set(chosen.split(" ")) : none), [chosen]);
}

const none: ReadonlySet<string> = new Set();
