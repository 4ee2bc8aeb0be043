import { useEffect, useRef } from "react";
import { useEditor } from "../editor/boardEditor";

/**
 * Takes the caret, or what is selected, out of themes that will go. The browser would look for its place in each frame, among
 * thousands of quotes that nobody sees. Before anything is drawn: to ask for it afterwards has the page laid out once more.
 *
 * @returns for the element that all themes stand in
 */
export function useCaretless() {
  const place = useRef<HTMLDivElement>(null);
  const { store } = useEditor();
  useEffect(() => {
    let { arrangement } = store.view();
    return store.subscribe(() => {
      const now = store.view().arrangement;
      if (now !== arrangement) deselect(place.current);
      arrangement = now;
    });
  }, [store]);
  return place;
}

function deselect(within: Node | null): void {
  const selection = getSelection();
  const ends = [selection?.anchorNode, selection?.focusNode];
  if (ends.some((end) => end && within?.contains(end))) selection?.removeAllRanges();
}
