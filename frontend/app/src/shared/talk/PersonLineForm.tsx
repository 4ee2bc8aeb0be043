import { type FormEvent, useId, useState } from "react";
import { type Schemas, uuid } from "../api";
import { changeLater, useChange, useTyped } from "../changes";
import { today } from "../days";
import { addEntry, removeEntry } from "../goal";
import { msg, useT } from "../i18n";
import { ProblemNote } from "../problems";
import { Button, Seg, SegItem } from "../ui";
import styles from "./talk.module.css";
import { talkLimits } from "./types";

type Kind = Schemas["EntryKind"];
/** What a line hangs on. */
export type LineAbout = { personId?: string; talkId?: string };

/** What a talk leaves behind; two are feedback, and one a chance, that the reader gave. */
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
  /** Where it stands: what is typed there is kept for there. */
  place: string;
  /** The first is chosen at the beginning. */
  kinds: readonly [Kind, ...Kind[]];
  label: string;
  hint: string;
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

/** One line of the log about a person or a talk. What is typed survives a reload and a lost connection. */
export function PersonLineForm({ about, place, kinds, label, hint }: Props) {
  const t = useT();
  const id = useId();
  const key = `talk-line.${place}`;
  const [text, keep, forget] = useTyped(key);
  const [kind, setKind] = useState<Kind>(kinds[0]);
  const { change, error } = useChange();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    const draft = { id: uuid(), day: today(), kind, text, ...about };
    forget(text);
    void change(addEntry(draft, key), {
      said: t("Note added"),
      undo: () => changeLater(removeEntry({ id: draft.id, etag: "" })),
    }).catch(() => keep(text));
  };
  return (
    <form className={styles.line} onSubmit={onSubmit}>
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <div className={styles.lineIn}>
        <input
          id={id}
          className="in"
          dir="auto"
          autoComplete="off"
          placeholder={hint}
          maxLength={talkLimits.line}
          value={text}
          onChange={({ target }) => keep(target.value)}
        />
        <Button type="submit">{t("Add note")}</Button>
      </div>
      <Seg legend={t("Note type")}>
        {kinds.map((each) => (
          <SegItem
            key={each}
            name={`${id}-kind`}
            checked={kind === each}
            onChange={() => setKind(each)}
          >
            {t(entryKindLabels[each])}
          </SegItem>
        ))}
      </Seg>
      <ProblemNote error={error} />
    </form>
  );
}
