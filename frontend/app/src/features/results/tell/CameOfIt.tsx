import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { limits } from "../../../shared/api";
import { sayLastingDay, sayShortDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import type { Quoting } from "../../../shared/quoting";
import { Fold, RowButton } from "../../../shared/ui";
import { themeEvidenceQuery } from "./queries";
import styles from "./tell.module.css";
import type { DecidedTheme } from "./types";

/** Characters, as the contract takes them. */
const longest = limits.ThemeEvidence.text.maxLength;

/** The search waits this long after the last key, in milliseconds. */
const pause = 300;

type Props = {
  theme: DecidedTheme;
  text: string;
  quoting: Quoting;
  onChange: (text: string) => void;
};

/** Shows what came of a decision, in words that are copied from the log or written here. */
export function CameOfIt({ theme, text, quoting, onChange }: Props) {
  const t = useT();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState(false);
  const quoted = useQuoted(quoting, text);
  if (!open && !text) {
    return (
      <p className="no-print">
        <RowButton
          word={t("Add what’s happened since")}
          about={theme.name}
          onPress={() => setOpen(true)}
        />
      </p>
    );
  }
  const take = (line: string) => {
    onChange([text.trim(), line].filter(Boolean).join("\n"));
    area.current?.focus();
  };
  return (
    <div className={`field ${styles.evidence}`}>
      <label htmlFor={id}>{t("What’s happened since")}</label>
      <textarea
        id={id}
        ref={area}
        className="in"
        dir="auto"
        rows={2}
        // biome-ignore lint/a11y/noAutofocus: once opened, it is what was asked for
        autoFocus={open}
        maxLength={longest}
        value={text}
        placeholder={t("You asked for faster reviews. Since March …")}
        aria-label={t("What’s happened since: {{theme}}", { theme: theme.name })}
        aria-describedby={`${id}-q`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-q`} className={quoted ? "tint note" : "sr"} role="status">
        {quoted
          ? t(
              "“{{words}}” appears in a comment. Use your own words, so that colleagues can’t recognise who wrote it.",
              { words: quoted },
            )
          : ""}
      </p>
      <FromLog themeId={theme.id} text={text} onTake={take} />
    </div>
  );
}

type FromLogProps = { themeId: string; text: string; onTake: (line: string) => void };

/** Evidence that is not taken yet; what hangs on the theme, or on a goal made of it, stands first. */
function FromLog({ themeId, text, onTake }: FromLogProps) {
  const t = useT();
  const own = useQuery(themeEvidenceQuery(themeId));
  const all = useQuery(themeEvidenceQuery());
  if (!own.data || !all.data) return <ProblemNote error={own.error ?? all.error} />;
  const lines = new Map([...own.data, ...all.data].map((entry) => [entry.id, entry]));
  const left = [...lines.values()].filter((entry) => !text.includes(entry.text));
  if (left.length === 0)
    return (
      lines.size === 0 && (
        <p className="meta">{t("You haven’t marked any log entries as evidence yet.")}</p>
      )
    );
  return (
    <Fold label={t("From your log")} open={!text}>
      <ul>
        {left.map(({ id, day, text: line }) => (
          <li key={id}>
            <time dateTime={day}>{sayShortDay(day)}</time>
            <span className="voice" dir="auto">
              {line}
            </span>
            <RowButton
              word={t("Use this")}
              about={line}
              onPress={() =>
                onTake(t("Since {{day}}: {{text}}", { day: sayLastingDay(day), text: line }))
              }
            />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** Words of somebody's comment that stand in a text, looked for when typing pauses. */
function useQuoted(quoting: Quoting, text: string): string | undefined {
  const [quoted, setQuoted] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setQuoted(text ? quoting.quotedIn(text) : undefined), pause);
    return () => clearTimeout(timer);
  }, [quoting, text]);
  return quoted;
}
