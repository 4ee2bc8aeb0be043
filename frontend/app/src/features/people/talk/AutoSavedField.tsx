import { type ReactNode, useState, useSyncExternalStore } from "react";
import type { Schemas } from "../../../shared/api";
import { changes, useAutosave } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { changeTalk, type Talk, talkLimits } from "../../../shared/talk";
import { TextArea } from "../../../shared/ui";

type Props = {
  talk: Talk;
  /** This is the name of the text field. */
  name: string;
  value: string | undefined;
  label: ReactNode;
  hint?: ReactNode;
  rows?: number;
  /** @param text null where nothing is left */
  change: (text: string | null) => Schemas["TalkChange"];
};

/** A text of a talk that saves itself. */
export function AutoSavedField({ talk, name, value = "", label, hint, rows = 4, change }: Props) {
  const t = useT();
  const { onChange, ...field } = useAutosave(`${name}.${talk.id}`, value, (text) =>
    changeTalk(talk, change(text.trim() || null)),
  );
  const [typed, setTyped] = useState(false);
  const is = useSyncExternalStore(changes.subscribe, () => changes.saving(talk.id).is);
  return (
    <TextArea
      label={label}
      hint={
        <>
          {hint} {typed && is === "saved" && <span role="status">{t("Saved.")}</span>}
        </>
      }
      dir="auto"
      rows={rows}
      maxLength={talkLimits.text}
      onChange={(event) => {
        setTyped(true);
        onChange(event);
      }}
      {...field}
    />
  );
}
