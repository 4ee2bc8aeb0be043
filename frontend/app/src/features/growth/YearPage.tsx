import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { below, readAll } from "../../shared/api";
import { sayShortDay, today } from "../../shared/days";
import { knownNamesQuery, mayLeave } from "../../shared/goal";
import { useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { Button, Checkbox } from "../../shared/ui";
import styles from "./growth.module.css";
import { entryKindLabels } from "./log/labels";
import type { LogEntry } from "./types";

const yearQuery = (year: string) =>
  queryOptions({
    queryKey: [...below("/api/entries"), "year", year],
    queryFn: async () => {
      const all = await readAll("/api/entries", { since: `${year}-01-01` });
      // What others wrote and mere contacts are no part of a review.
      return all.filter(({ day, by, kind }) => day.startsWith(year) && !by && kind !== "touch");
    },
  });

/** The lines of each responsibility, theme or goal, evidence first; what hangs on nothing comes last. */
export function byThread(entries: LogEntry[]): [string, LogEntry[]][] {
  const groups = new Map<string, LogEntry[]>();
  for (const entry of entries) {
    const words = entry.thread?.words ?? entry.goalTitle ?? "";
    groups.set(words, [...(groups.get(words) ?? []), entry]);
  }
  const evidence = (of: LogEntry[]) => of.filter((entry) => entry.evidence).length;
  return [...groups]
    .map(([words, lines]): [string, LogEntry[]] => [
      words,
      lines.toSorted((a, b) => Number(b.evidence) - Number(a.evidence)),
    ])
    .sort(
      ([a, ofA], [b, ofB]) =>
        Number(a === "") - Number(b === "") ||
        evidence(ofB) - evidence(ofA) ||
        ofB.length - ofA.length,
    );
}

/**
 * Shows what a year's log says, to print for a review. Private entries are printed only where the
 * lead ticks them one by one.
 */
export function Component() {
  const t = useT();
  const names = useSuspenseQuery(knownNamesQuery).data;
  // Of what may not leave: those that were ticked; of what may: those that were not.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const isPrinted = (entry: LogEntry) => mayLeave(entry, names) !== turned.has(entry.id);
  const turn = (id: string) =>
    setTurned((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const [query, setQuery] = useSearchParams();
  const now = today().slice(0, 4);
  const asked = query.get("year") ?? "";
  const year = /^\d{4}$/.test(asked) ? asked : now;
  const entries = useSuspenseQuery(yearQuery(year)).data;
  const before = String(Number(now) - 1);
  return (
    <>
      <Crumb way={[{ to: "/grow", name: t("Grow") }]} here={t("My year {{year}}", { year })} />
      <PageHead
        heading={t("My year {{year}}", { year })}
        actions={
          <>
            <Button onPress={() => setQuery({ year: year === now ? before : now })}>
              {year === now ? before : now}
            </Button>
            <Button look="primary" onPress={() => window.print()}>
              {t("Print")}
            </Button>
          </>
        }
      >
        {t("{{count}} of {{all}} entries will be printed.", {
          ...{ count: entries.filter(isPrinted).length, all: entries.length },
        })}{" "}
        <span className="no-print">
          {t(
            "Private entries, and those that name someone, are only printed if you tick them. Read the others again too.",
          )}
        </span>
      </PageHead>
      {entries.length === 0 && <p className="note">{t("No log entries in {{year}}.", { year })}</p>}
      {byThread(entries).map(([words, lines]) => (
        <section
          key={words}
          className={lines.some(isPrinted) ? styles.sec : `${styles.sec} no-print`}
        >
          <h2 dir="auto">{words || t("Everything else")}</h2>
          <ul className="rows">
            {lines.map((entry) => (
              <li key={entry.id} className={isPrinted(entry) ? undefined : "no-print"}>
                <div>
                  <p dir="auto" style={{ whiteSpace: "pre-line" }}>
                    {entry.text}
                  </p>
                  <p className="meta">
                    {sayShortDay(entry.day)}, {t(entryKindLabels[entry.kind])}
                    {entry.evidence && `, ${t("evidence")}`}
                  </p>
                </div>
                <Checkbox
                  className="no-print tick"
                  aria-label={t("{{word}}: {{text}}", { word: t("Print"), text: entry.text })}
                  checked={isPrinted(entry)}
                  onChange={() => turn(entry.id)}
                >
                  {t("Print")}
                </Checkbox>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
