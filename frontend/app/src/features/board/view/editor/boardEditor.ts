import {
  createContext,
  startTransition,
  use,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { Quoting } from "../../../../shared/quoting";
import type { BoardStore } from "../../state/BoardStore";
import type { BoardView } from "../../state/BoardView";
import type { Drafts, VerdictView } from "../../state/drafts";
import type { Decidable } from "../../types";
import { GateContext } from "./gate";
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
  const gate = use(GateContext);
  return useSyncExternalStore(store.subscribe, () =>
    part(gate ? gate.see(store.view()) : store.view()),
  );
}

/** The same for what stands beside the themes and is read later: it follows once the press is answered. */
export function useBoardAfterwards<T>(part: (view: BoardView) => T): T {
  const { store } = useEditor();
  const [seen, setSeen] = useState(() => part(store.view()));
  const look = useEffectEvent(() => startTransition(() => setSeen(() => part(store.view()))));
  useEffect(() => {
    look();
    return store.subscribe(() => look());
  }, [store]);
  return seen;
}

export function useVerdict(theme: Decidable): VerdictView {
  const { drafts } = useEditor();
  return useSyncExternalStore(drafts.subscribe, () => drafts.view(theme));
}

export function useViewState<T>(part: (looking: ViewStateValues) => T): T {
  const { look } = useEditor();
  return useSyncExternalStore(look.subscribe, () => part(look.now()));
}

/** For what would lose what was typed or ticked, or its way back, if the themes were drawn anew. */
export function useHold(open = true): void {
  const { look } = useEditor();
  useEffect(() => (open ? look.hold() : undefined), [look, open]);
}

/** Which of these statements are chosen; drawn again only when that is another answer. */
export function useChosenIds(items: readonly { id: string }[]): ReadonlySet<string> {
  const { selection } = useEditor();
  const chosen = useSyncExternalStore(selection.subscribe, () => selection.among(items));
  return useMemo(() => (chosen ? new Set(chosen.split(" ")) : none), [chosen]);
}

const none: ReadonlySet<string> = new Set();
