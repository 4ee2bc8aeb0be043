import { useEffect } from "react";
import type { BoardEditor } from "./boardEditor";
import { onBoardKey } from "./keys";

/** Keys where nothing has the focus, as after a load: no part of the page hears them. */
export function useUnfocusedKeys(editor: BoardEditor, open: (id: string) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target === document.body) onBoardKey(editor, event, open);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  });
}
