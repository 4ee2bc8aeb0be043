import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { client, ofMember, type Schemas, useCreationKey } from "../api";
import { today } from "../days";
import { growthChanged } from "../goal";
import { msg, useT } from "../i18n";
import { ProblemNote } from "../problems";
import { useKeptText } from "../saving";
import { Button, Seg, SegItem, tell } from "../ui";
import type { LineAbout } from "./queries";
import styles from "./talk.module.css";
import { most } from "./types";

type Kind = Schemas["EntryKind"];

/** What a talk leaves behind; the two in the middle are feedback that the reader gave. */
export const talkKinds = [
  "heard",
  "learned",
  "thanked",
  "asked-for-change",
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
  reflection: msg("Reflected"),
};

/** One line of the log about a person or a talk. What is typed survives a reload and a lost connection. */
export function LineForm({ about, place, kinds, label, hint }: Props) {
  const t = useT();
  const id = useId();
  const [text, keep, forget] = useKeptText(`${ofMember}talk-line.${place}`);
  const [kind, setKind] = useState<Kind>(kinds[0]);
  const creation = useCreationKey();
  const writing = useMutation({
    mutationFn: async (line: string) => {
      const body = { day: today(), kind, text: line.trim(), ...about };
      await client.POST("/api/entries", { params: creation.for(body), body });
    },
    onSuccess: async (_, line) => {
      creation.done();
      forget(line);
      tell(t("Note added"));
      await growthChanged();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !writing.isPending) writing.mutate(text);
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
          maxLength={most.line}
          value={text}
          onChange={({ target }) => keep(target.value)}
        />
        <Button type="submit" isPending={writing.isPending}>
          {t("Add note")}
        </Button>
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
      {writing.error && <p className="note">{t("Not saved yet. Your text is still here.")}</p>}
      <ProblemNote error={writing.error} onRetry={() => writing.mutate(text)} />
    </form>
  );
}
