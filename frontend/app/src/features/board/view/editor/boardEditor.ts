import { createContext, use, useSyncExternalStore } from "react";
import type { Quoting } from "../../../../shared/quoting";
import type { BoardStore, BoardView } from "../../state/BoardStore";
import type { Drafts, VerdictView } from "../../state/drafts";
import type { Decidable } from "../../types";

/** Everything on one board's page that is not the page itself. The same object as long as the page is open. */
export type BoardEditor = {
  store: BoardStore;
  drafts: Drafts;
  quoting: () => Quoting;
  /** The undo keys use this. */
  history: { undo: () => boolean; redo: () => boolean };
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
