import { useEffect, useRef, useState } from "react";
import { limits } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { Button, Field } from "../../../shared/ui";
import type { Theme } from "../types";
import styles from "./board.module.css";
import { useEditor } from "./editor/boardEditor";
import { nameOfTheme } from "./editor/names";
import { useQuoted } from "./editor/useQuoted";

const longest = limits.ThemeRenaming.name.maxLength;

/** A name in place of the heading. */
export function RenameForm({ theme, onDone }: { theme: Theme; onDone: () => void }) {
  const { store, drafts } = useEditor();
  const t = useT();
  const { id: themeId } = theme;
  const [before] = useState(theme.name);
  const [typed] = useState(() => drafts.names()[themeId]?.text);
  const done = () => {
    drafts.rename(themeId);
    onDone();
  };
  // Suggested names change by themselves.
  const isOthers = theme.name !== before && theme.nameFrom === "hand";
  return (
    <NameForm
      name={typed ?? before}
      onType={(text) =>
        drafts.rename(themeId, text.trim() && text !== before ? { text, name: before } : undefined)
      }
      warning={
        isOthers
          ? t(
              "It was renamed “{{name}}” in another tab. Save to replace that name, or go back to keep it.",
              { name: nameOfTheme(theme) },
            )
          : undefined
      }
      action={t("Save name")}
      onCancel={done}
      onName={(name) => {
        done();
        if (name !== theme.name) store.change({ kind: "rename", themeId, name });
      }}
    />
  );
}

type Props = {
  name: string;
  action: string;
  /** The form shows this warning before saving. */
  warning?: string | undefined;
  /** Is called with text that is typed and not saved yet. */
  onType?: (name: string) => void;
  onName: (name: string) => void;
  onCancel: () => void;
};

/** Escape leaves it as it was. A name that quotes somebody is warned of, not refused. */
export function NameForm({ name: before, action, warning, onType, onName, onCancel }: Props) {
  const t = useT();
  const [name, setName] = useState(before);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const quoted = useQuoted(name);
  useEffect(() => field.current?.select(), []);
  const empty = tried && !name.trim();
  return (
    <form
      className={styles.naming}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name.trim()) onName(name.trim());
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
    >
      <Field label={t("Name")} error={empty ? t("Enter a name.") : undefined}>
        {(ids) => (
          <input
            {...ids}
            ref={field}
            className="in"
            dir="auto"
            value={name}
            maxLength={longest}
            onChange={({ target }) => {
              setName(target.value);
              onType?.(target.value);
            }}
          />
        )}
      </Field>
      {quoted && (
        <p className="tint note" role="status">
          {t(
            "“{{words}}” is exactly what someone wrote. Others will see this name and may recognise who it was.",
            { words: quoted },
          )}
        </p>
      )}
      {warning && (
        <p className="tint note" role="alert">
          {warning}
        </p>
      )}
      <div className="row">
        <Button small look="primary" type="submit">
          {action}
        </Button>
        <Button small onPress={onCancel}>
          {t("Back")}
        </Button>
      </div>
    </form>
  );
}
