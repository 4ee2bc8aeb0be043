import { useState } from "react";
import { type Schemas, uuid } from "../api";
import { changeLater, useChange } from "../changes";
import { today } from "../days";
import { addEntry, removeEntry } from "../goal";
import { msg, useT } from "../i18n";
import { Seg } from "../ui";
import { LineForm } from "./LineForm";
import { talkLimits } from "./types";

type Kind = Schemas["EntryKind"];
/** Names what an entry is linked to. */
export type LineAbout = { personId?: string; talkId?: string };

/** A meeting leaves these; two are feedback that the reader gave, and one a chance. */
export const talkKinds = [
  "heard",
  "learned",
  "thanked",
  "asked-for-change",
  "chance",
  "went-wrong",
] as const satisfies Kind[];

type Props = {
  about: LineAbout;
  /** The form keeps what is typed under this place. */
  place: string;
  /** The first is chosen at the beginning. */
  kinds: readonly [Kind, ...Kind[]];
  label: string;
  hint: string;
  autoFocus?: boolean;
};

const entryKindLabels = {
  did: msg("Did"),
  learned: msg("Learned"),
  heard: msg("Heard"),
  "went-wrong": msg("Went wrong"),
  thanked: msg("Feedback: more of this"),
  "asked-for-change": msg("Feedback: less of this"),
  touch: msg("Got in touch"),
  chance: msg("Gave a chance"),
  reflection: msg("Reflected"),
};

/** One line of the log about a person or a talk. */
export function PersonLineForm({ about, place, kinds, label, hint, autoFocus = false }: Props) {
  const t = useT();
  const typed = `talk-line.${place}`;
  const [kind, setKind] = useState<Kind>(kinds[0]);
  const { change, error } = useChange();
  const add = (text: string) => {
    const draft = { id: uuid(), day: today(), kind, text, ...about };
    return change(addEntry(draft, typed), {
      said: t("Note added"),
      undo: () => changeLater(removeEntry({ id: draft.id, etag: "" })),
    });
  };
  return (
    <LineForm
      typed={typed}
      label={label}
      hint={hint}
      add={t("Add note")}
      error={error}
      autoFocus={autoFocus}
      maxLength={talkLimits.line}
      onAdd={add}
    >
      <Seg
        legend={t("Note type")}
        of={kinds.map((each) => [each, t(entryKindLabels[each])])}
        chosen={kind}
        onChoose={setKind}
      />
    </LineForm>
  );
}
