import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { limits, type Schemas, uuid } from "../../../shared/api";
import { type ChangeRequest, changeLater, useChange, useTyped } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import {
  Button,
  Dialog,
  Options,
  RowButton,
  SelectField,
  Sign,
  TextField,
  useGroupName,
} from "../../../shared/ui";
import { heardQuery } from "../queries";
import type { Theme } from "../types";
import styles from "./board.module.css";
import { useBoard, useEditor } from "./editor/boardEditor";
import { nameOfTheme } from "./editor/names";
import { spareInBoardGroup } from "./groups";

type Note = Schemas["HeardNote"];

/** Characters that a note holds at most. */

const listOf = (boardId: string) => ({ key: heardQuery(boardId).queryKey, list: ["items"] });

function added(boardId: string, note: Note, key?: string): ChangeRequest {
  return {
    operation: "POST /api/boards/{boardId}/heard-notes",
    ...{ path: { boardId }, thing: note.id, fields: note, reread: [] },
    optimistic: [{ add: note, to: listOf(boardId), last: true }],
    ...(key && { typed: { key, text: note.text } }),
  };
}

/**
 * Shows what people said about a theme face to face, apart from the quotes and from their count.
 */
export function HeardNotes({ themeId }: { themeId: string }) {
  const { store } = useEditor();
  const { data } = useQuery(heardQuery(store.id));
  return <Notes of={data?.items.filter((note) => note.themeId === themeId)} />;
}

/** Shows what stood beside themes that are gone; it is shown there again when they are back. */
export function HeardElsewhere() {
  const { store } = useEditor();
  const themes = useBoard(({ sheet }) => sheet.themes);
  const { data } = useQuery(heardQuery(store.id));
  return <Notes of={data?.items.filter(({ themeId }) => !themeId || !themes.has(themeId))} apart />;
}

function Notes({ of: notes = [], apart = false }: { of: Note[] | undefined; apart?: boolean }) {
  const t = useT();
  const nameOf = useGroupName();
  const { store } = useEditor();
  const { groups } = store.view().board;
  const { change } = useChange();
  if (notes.length === 0) return null;
  const remove = (note: Note) =>
    void change(
      {
        operation: "DELETE /api/boards/{boardId}/heard-notes/{heardNoteId}",
        ...{ path: { boardId: store.id, heardNoteId: note.id }, thing: note.id, reread: [] },
        optimistic: [{ remove: note.id, from: listOf(store.id) }],
      },
      { said: t("Note deleted"), undo: () => changeLater(added(store.id, note)) },
    );
  const count = notes.length;
  const title = apart
    ? t(
        "Heard face to face, without a theme: {{count}} note | Heard face to face, without a theme: {{count}} notes",
        { count },
      )
    : t("Heard face to face: {{count}} note | Heard face to face: {{count}} notes", { count });
  return (
    <section className={`no-print ${styles.heard}`} aria-label={title}>
      <p className="meta">{title}</p>
      <ul className="rows">
        {notes.map((note) => {
          const group = groups.find(({ id }) => id === note.groupId);
          return (
            <li key={note.id}>
              <div>
                <p dir="auto">{note.text}</p>
                <p className="meta">
                  {group ? (
                    <>
                      <Sign kind={group.kind} spare={spareInBoardGroup(groups, group.id)} />{" "}
                      {t("Someone from {{group}}", { group: nameOf(group) })}
                    </>
                  ) : (
                    t("Someone")
                  )}
                </p>
              </div>
              <RowButton word={t("Delete")} about={note.text} onPress={() => remove(note)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Notes what somebody said face to face: a group at most, and no name. */
export function HeardDialog({ theme, onDone }: { theme: Theme; onDone: () => void }) {
  const t = useT();
  const nameOf = useGroupName();
  const { store } = useEditor();
  const { groups } = store.view().board;
  const { change } = useChange();
  const key = `heard.${theme.id}`;
  const [text, setText, forget] = useTyped(key);
  const [groupId, setGroupId] = useState("");
  const [tried, setTried] = useState(false);
  const add = () => {
    setTried(true);
    const said = text.trim();
    if (!said) return;
    const note = { id: uuid(), text: said, themeId: theme.id, ...(groupId && { groupId }) };
    void change(added(store.id, note, key), { said: t("Note added") });
    forget(text);
    onDone();
  };
  return (
    <Dialog
      open
      onClose={onDone}
      heading={t("Heard about “{{theme}}”", { theme: nameOfTheme(theme) })}
    >
      <p className="note">
        {t(
          "Write what someone told you face to face, but not who it was. Only you see it, on this board. It’s never published, downloaded or counted as a comment.",
        )}
      </p>
      <TextField
        label={t("What was said")}
        dir="auto"
        maxLength={limits.HeardNoteDraft.text.maxLength}
        error={tried && !text.trim() ? t("Write what was said.") : undefined}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {groups.length === 0 ? (
        <p className="note">
          {t("You can only note a group here if quotes on this board show theirs. They don’t.")}
        </p>
      ) : (
        <SelectField
          label={t("Who said it")}
          value={groupId}
          onChange={({ target }) => setGroupId(target.value)}
        >
          <option value="">{t("Someone")}</option>
          <Options
            of={groups.map((group) => [
              group.id,
              t("Someone from {{group}}", { group: nameOf(group) }),
            ])}
          />
        </SelectField>
      )}
      <div className="row">
        <Button look="primary" onPress={add}>
          {t("Add note")}
        </Button>
        <Button onPress={onDone}>{t("Cancel")}</Button>
      </div>
    </Dialog>
  );
}
