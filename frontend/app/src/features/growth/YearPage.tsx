import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { below, readAll } from "../../shared/api";
import { sayShortDay, today } from "../../shared/days";
import { useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { Button } from "../../shared/ui";
import styles from "./growth.module.css";
import { entryKindLabels } from "./log/labels";
import type { LogEntry } from "./types";

const yearQuery = (year: string) =>
  queryOptions({
    queryKey: [...below("/api/entries"), "year", year],
    queryFn: async () => {
      const all = await readAll("/api/entries", { since: `${year}-01-01` });
      // Contacts and what cards noted about people are no part of a review.
      return all.filter(
        ({ day, by, kind, card, taskId }) =>
          day.startsWith(year) && !by && kind !== "touch" && (!card || taskId),
      );
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

/** What a year's log says, to print for a review. Whom a line is about is not named. */
export function Component() {
  const t = useT();
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
        {t("One entry | {{first}} entries", { count: entries.length })}.{" "}
        {t("Read your entries again before you share them. Your words may name people.")}
      </PageHead>
      {entries.length === 0 && <p className="note">{t("No log entries in {{year}}.", { year })}</p>}
      {byThread(entries).map(([words, lines]) => (
        <section key={words} className={styles.sec}>
          <h2 dir="auto">{words || t("Everything else")}</h2>
          <ul className="rows">
            {lines.map(({ id, day, kind, text, evidence }) => (
              <li key={id}>
                <div>
                  <p dir="auto" style={{ whiteSpace: "pre-line" }}>
                    {text}
                  </p>
                  <p className="meta">
                    {sayShortDay(day)}, {t(entryKindLabels[kind])}
                    {evidence && `, ${t("evidence")}`}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
