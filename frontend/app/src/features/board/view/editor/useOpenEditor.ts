import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { changes } from "../../../../shared/changes";
import { t } from "../../../../shared/i18n";
import { Quoting } from "../../../../shared/quoting";
import { savesItself } from "../../../../shared/saving";
import { tellStep } from "../../../../shared/ui";
import { BoardStore } from "../../state/BoardStore";
import type { BoardChange } from "../../state/changes";
import { Drafts } from "../../state/drafts";
import type { Material } from "../../state/material";
import type { Board } from "../../types";
import { redo, stepsOf, undo } from "./actions";
import type { BoardEditor } from "./boardEditor";
import { sayRefused } from "./sayRefused";

/**
 * The page checks for changes of other tabs and devices this often while it is visible, in
 * milliseconds.
 */
const often = 5_000;

/** The editor of a board, kept current and saved as long as the page is open; and why it is not, if it is not. */
export function useOpenEditor(board: Board) {
  const [editor] = useState(() => openEditor(board));
  const { store, drafts } = editor;
  useEffect(() => {
    const leave = store.enter();
    const saved = savesItself(`/boards/${store.id}`, () => {
      drafts.sendAll();
      return changes.drain();
    });
    const send = () => drafts.sendAll();
    addEventListener("pagehide", send);
    send();
    return () => {
      removeEventListener("pagehide", send);
      send();
      leave();
      saved();
    };
  }, [store, drafts]);
  const { data: trouble, refetch } = useQuery<{ error?: unknown }>({
    queryKey: ["boards", store.id, "news"],
    // Not as an error of the query: who is signed out would leave the page for it.
    queryFn: () =>
      store.look().then(
        () => ({}),
        (error: unknown) => ({ error }),
      ),
    ...{ initialData: {}, staleTime: often, refetchInterval: often },
    refetchOnWindowFocus: "always",
    gcTime: 0,
  });
  return { editor, error: trouble.error, again: () => void refetch() };
}

function openEditor(board: Board): BoardEditor {
  const refused = (wish: BoardChange, error: unknown) => {
    const theme = "themeId" in wish ? store.view().sheet.themes.get(wish.themeId ?? "") : undefined;
    const name = theme?.name ?? "";
    drafts.takeBack(wish, error, name);
    sayRefused(wish, error, name);
    store.look().catch(() => {});
  };
  const store: BoardStore = new BoardStore(board, refused, () =>
    tellStep(t("This was changed elsewhere too. Your version is saved."), stepsOf(editor)),
  );
  const drafts: Drafts = new Drafts(store);
  let quoting: { of: Material; quoting: Quoting } | undefined;
  const editor: BoardEditor = {
    ...{ store, drafts },
    history: { undo: () => Boolean(undo(editor)), redo: () => Boolean(redo(editor)) },
    quoting: () => {
      // Others, once answers were added.
      const of = store.view().material;
      if (quoting?.of !== of) quoting = { of, quoting: new Quoting(said(of)) };
      return quoting.quoting;
    },
  };
  return editor;
}

/** Whole comments, and the statements in them. */
function* said(material: Material): Iterable<string> {
  const { comments, statements } = material.board;
  for (const { text } of comments) yield text;
  for (const { id, commentId } of statements) if (commentId) yield material.textOf(id);
}
