import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { client, ofMember, type Schemas, useCreationKey } from "../../../shared/api";
import { today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { useKeptText } from "../../../shared/saving";
import { Button, Seg, SegItem, tell } from "../../../shared/ui";
import styles from "../growth.module.css";
import { growthChanged } from "../queries";
import { type EntryKind, kinds, most } from "../types";
import { type About, hangsOn, useAbouts } from "./about";
import { entryKindLabels } from "./labels";

type Props = {
  /** Where it stands: what is typed there is kept for there. */
  place: string;
  /** What the page is about. */
  about: About;
  /** The page is about nothing else. */
  only?: boolean;
  autoFocus?: boolean;
  onWritten?: () => void;
};

const usual = kinds.slice(0, 4);

/** One line of the log. What is typed survives a reload and a lost connection: it stays until the server has it. */
export function LineForm({ place, about: guess, only = false, autoFocus, onWritten }: Props) {
  const t = useT();
  const id = useId();
  const [text, keep, forget] = useKeptText(`${ofMember}line.${place}`);
  const [kind, setKind] = useState<EntryKind>("did");
  const [about, setAbout] = useState(guess);
  const [evidence, setEvidence] = useState(false);
  const creation = useCreationKey(`${ofMember}line-sent.${place}`);
  const abouts = useAbouts(about);
  const writing = useMutation({
    mutationFn: async (line: string) => {
      const body: Schemas["EntryDraft"] = {
        ...{ day: today(), kind, text: line.trim(), evidence },
        ...hangsOn(about),
      };
      await client.POST("/api/entries", { params: creation.for(body), body });
    },
    onSuccess: async (_, line) => {
      creation.done();
      forget(line);
      tell(t("Entry added"));
      onWritten?.();
      await growthChanged();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !writing.isPending) writing.mutate(text);
  };
  return (
    <form className={styles.line} onSubmit={onSubmit}>
      <label htmlFor={id}>{t("New log entry")}</label>
      <div className={styles.lineIn}>
        <input
          id={id}
          className="in"
          dir="auto"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: where it is, the line is what was asked for
          autoFocus={autoFocus}
          data-line=""
          placeholder={t("What did you do, hear or learn?")}
          maxLength={most.entry}
          value={text}
          onChange={({ target }) => keep(target.value)}
        />
        <Button type="submit" isPending={writing.isPending}>
          {t("Add entry")}
        </Button>
      </div>
      <div className={styles.under}>
        <Seg legend={t("Entry type")}>
          {usual.map((each) => (
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
        {!only && (
          <label className={styles.tick}>
            {t("For")}
            <select
              className="in in-s"
              aria-label={t("Goal or responsibility")}
              value={about}
              onChange={({ target }) => setAbout(target.value)}
            >
              {abouts.map((each) => (
                <option key={each.value} value={each.value}>
                  {each.text}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={evidence}
            onChange={({ target }) => setEvidence(target.checked)}
          />
          {t("Mark as evidence")}
        </label>
      </div>
      {writing.error && <p className="note">{t("Not saved yet. Your text is still here.")}</p>}
      <ProblemNote error={writing.error} onRetry={() => writing.mutate(text)} />
    </form>
  );
}
