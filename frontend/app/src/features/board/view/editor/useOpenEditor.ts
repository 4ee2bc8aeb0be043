import { useEffect, useState } from "react";
import { client, ProblemError } from "../../../../shared/api";
import { msg, t } from "../../../../shared/i18n";
import { explain } from "../../../../shared/problems";
import { Quoting } from "../../../../shared/quoting";
import { savesItself, type Tab } from "../../../../shared/saving";
import { inTurn, tell } from "../../../../shared/ui";
import { BoardStore } from "../../state/BoardStore";
import { Drafts } from "../../state/drafts";
import type { Material } from "../../state/material";
import type { Refusal } from "../../state/outcomes";
import { PendingChanges } from "../../state/PendingChanges";
import type { Board, Delta } from "../../types";
import type { BoardEditor } from "./boardEditor";
import { Look } from "./Look";
import { nameOfTheme } from "./names";
import { Selection } from "./Selection";

/** How often other tabs and devices are asked for while the page is looked at, in milliseconds. */
const often = 5_000;

/** What loses its place when it has the focus. */
const written = "textarea, input:not([type=range]), [contenteditable]";

/** The editor of a board, kept current and saved as long as the page is open. */
export function useOpenEditor(board: Board, tab: Tab): BoardEditor {
  const [{ editor, pending, channel }] = useState(() => openDesk(board, tab));
  const resource = `/boards/${board.id}`;
  useEffect(() => {
    const { store, drafts } = editor;
    const look = () => {
      if (document.visibilityState === "visible") void store.look();
    };
    const send = (how: () => Promise<void>) => () => {
      drafts.sendAll();
      return how();
    };
    const saved = savesItself(
      resource,
      send(() => store.flush()),
    );
    const timer = setInterval(look, often);
    const heard = channel();
    heard?.addEventListener("message", look);
    for (const event of ["focus", "online"]) addEventListener(event, look);
    document.addEventListener("visibilitychange", look);
    store.enter();
    void store.prepare();
    drafts.sendAll();
    store.adopt(pending.adopt());
    return () => {
      clearInterval(timer);
      heard?.close();
      for (const event of ["focus", "online"]) removeEventListener(event, look);
      document.removeEventListener("visibilitychange", look);
      void send(() => store.leave())().finally(saved);
    };
  }, [editor, pending, channel, resource]);
  return editor;
}

function openDesk(board: Board, tab: Tab) {
  const pending = new PendingChanges(localStorage, board.id, tab, sessionStorage);
  const channel = () =>
    "BroadcastChannel" in globalThis
      ? new BroadcastChannel(`tenward.board.${board.id}`)
      : undefined;
  const params = { path: { boardId: board.id } };
  const sure = async <T>(call: Promise<{ data?: T }>): Promise<T> => {
    const { data } = await call;
    if (data === undefined) throw new Error("An answer without a body");
    return data;
  };
  const at = "/api/boards/{boardId}";
  const look = new Look();
  const store = new BoardStore(board, {
    send: (wish, after): Promise<Delta> =>
      sure(client.POST(`${at}/changes`, { params, body: { ...wish, after } })),
    undo: (leap) => sure(client.POST(`${at}/undo`, { params, body: leap })),
    redo: (leap) => sure(client.POST(`${at}/redo`, { params, body: leap })),
    changes: (after) =>
      sure(client.GET(`${at}/changes`, { params: { ...params, query: { after } } })),
    read: () => sure(client.GET(at, { params })),
    inTurn,
    suggestions: () => sure(client.GET(`${at}/suggestions`, { params })),
    writing: () => look.isHeld || (document.activeElement?.matches(written) ?? false),
    pending,
    shout: () => {
      const shouting = channel();
      shouting?.postMessage("changed");
      shouting?.close();
    },
    refused: (refusal) => {
      drafts.takeBack(refusal);
      sayRefused(refusal);
    },
    replaced: ({ theirs, name }) =>
      tell(
        t(
          "It had been renamed “{{theirs}}” in another tab. Now it is “{{name}}”. You can undo this.",
          {
            theirs: nameOfTheme({ name: theirs }),
            name: nameOfTheme({ name }),
          },
        ),
      ),
    contested: (contested) => {
      drafts.contest(contested);
      look.open(contested.step.themeId, true);
    },
  });
  const drafts = new Drafts(store, pending);
  // What is written and not saved yet is seen, also where something else was decided before.
  for (const themeId of Object.keys(drafts.kept())) look.open(themeId, true);
  let quoting: { of: Material; quoting: Quoting } | undefined;
  const editor: BoardEditor = {
    store,
    drafts,
    selection: new Selection(),
    look,
    quoting: () => {
      // Others, once answers were added.
      const of = store.view().material;
      if (quoting?.of !== of) quoting = { of, quoting: new Quoting(said(of)) };
      return quoting.quoting;
    },
  };
  return { editor, pending, channel };
}

/** Whole comments, and the statements in them. */
function* said(material: Material): Iterable<string> {
  const { comments, statements } = material.board;
  for (const { text } of comments) yield text;
  for (const { id, commentId } of statements) if (commentId) yield material.textOf(id);
}

const historyBlockedTexts = {
  undo: msg("Can’t undo: something was changed elsewhere in the meantime."),
  redo: msg("Can’t redo: something was changed elsewhere in the meantime."),
};

function sayRefused({ step, error, name }: Refusal): void {
  const { slug, title, text } = explain(error);
  if (slug === "theme-gone") {
    tell(
      name
        ? t(
            "“{{name}}” was removed in another tab. Your change to it wasn’t saved; its quotes are still where they were.",
            { name },
          )
        : t("A theme was removed in another tab. Your change to it wasn’t saved."),
    );
  } else if ((step.kind === "undo" || step.kind === "redo") && slug === "changed-meanwhile") {
    tell(t(historyBlockedTexts[step.kind]));
  } else if (step.kind === "split" && !step.statementIds && isTooFew(error)) {
    tell(
      t(
        "“{{theme}}” wasn’t split because its quotes are too similar. Select the ones that move to a new theme.",
        { theme: nameOfTheme({ name }) },
      ),
    );
  } else {
    tell(`${title}. ${text}`);
  }
}

const isTooFew = (error: unknown): boolean =>
  error instanceof ProblemError && error.faults.some(({ code }) => code === "too-few");
