import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { limits, peopleQuery, uuid } from "../../../shared/api";
import { changeLater, useChange, useTyped } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { addEntry, removeEntry } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Checkbox, Options, Seg } from "../../../shared/ui";
import { personHere } from "../../../shared/write";
import styles from "../growth.module.css";
import { type EntryKind, entryKinds } from "../types";
import { type About, hangsOn, personIn, useAbouts } from "./about";
import { entryKindLabels } from "./labels";

type Props = {
  /** The form keeps what is typed under this place. */
  place: string;
  /** The page is about this. */
  about: About;
  /** The page is about nothing else. */
  only?: boolean;
  /** A heading above asks the question. */
  quiet?: boolean;
  autoFocus?: boolean;
  onWritten?: () => void;
  /** Stands beside the button. */
  children?: ReactNode;
};

const usual = entryKinds.slice(0, 4);

/** One line of the log. What is typed stays on this device until it is added. */
export function NewEntryForm({
  place,
  about: guess,
  only = false,
  quiet = false,
  autoFocus,
  onWritten,
  children,
}: Props) {
  const t = useT();
  const id = useId();
  const key = `line.${place}`;
  const [text, keep, forget] = useTyped(key);
  const [kind, setKind] = useState<EntryKind>("did");
  const [about, setAbout] = useState(guess);
  const [evidence, setEvidence] = useState(false);
  const [chosen, setPersonId] = useState<string>();
  const people = useQuery({ ...peopleQuery, enabled: !only }).data ?? [];
  const { change, error } = useChange();
  const abouts = useAbouts(about);
  // A goal may have come out of anonymous answers, and no name stands beside them.
  const guessed = about.startsWith("goal:") ? "" : (personIn(text, people)?.id ?? personHere());
  const personId = chosen ?? guessed;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    const draft = { id: uuid(), day: today(), kind, text, evidence, ...hangsOn(about) };
    const whole = { ...draft, ...(personId && { personId }) };
    forget(text);
    void change(addEntry(whole, key), {
      said: t("Entry added"),
      undo: () => changeLater(removeEntry({ id: draft.id, etag: "" })),
    }).catch(() => keep(text));
    onWritten?.();
  };
  return (
    <form className={styles.line} onSubmit={onSubmit}>
      <label htmlFor={id} className={quiet ? "sr" : undefined}>
        {t("New log entry")}
      </label>
      <div className={styles.lineIn}>
        <input
          id={id}
          className="in"
          dir="auto"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: where it is, the line is what was asked for
          autoFocus={autoFocus}
          data-line=""
          placeholder={quiet ? undefined : t("What did you do, hear or learn?")}
          maxLength={limits.EntryDraft.text.maxLength}
          value={text}
          onChange={({ target }) => keep(target.value)}
        />
        <Button type="submit">{t("Add entry")}</Button>
        {children}
      </div>
      {(text !== "" || autoFocus) && (
        <div className={styles.under}>
          <Seg
            legend={t("Entry type")}
            of={usual.map((each) => [each, t(entryKindLabels[each])])}
            chosen={kind}
            onChoose={setKind}
          />
          {!only && (
            <label className="tick">
              {t("For")}
              <select
                className="in in-s"
                aria-label={t("Goal or responsibility")}
                value={about}
                onChange={({ target }) => setAbout(target.value)}
              >
                <Options of={abouts.map((each) => [each.value, each.text])} />
              </select>
            </label>
          )}
          {people.length > 0 && (
            <label className="tick">
              {t("About")}
              <select
                className="in in-s"
                aria-label={t("Person")}
                value={personId}
                onChange={({ target }) => setPersonId(target.value)}
              >
                <option value="">{t("nobody")}</option>
                <Options of={people.map(({ id: who, name }) => [who, name])} />
              </select>
            </label>
          )}
          <Checkbox className="tick" checked={evidence} onTick={setEvidence}>
            {t("Mark as evidence")}
          </Checkbox>
        </div>
      )}
      <ProblemNote error={error} />
    </form>
  );
}
