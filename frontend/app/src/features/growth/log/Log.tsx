import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { language, useT } from "../../../shared/i18n";
import { Checkbox, Fold, Folds, Options } from "../../../shared/ui";
import styles from "../growth.module.css";
import { entriesQuery, type Filter } from "../queries";
import { entryKinds } from "../types";
import { LogTrail } from "./LogTrail";
import { entryKindLabels } from "./labels";
import { NewEntryForm } from "./NewEntryForm";

const names = ["q", "kind", "evidence"] as const;

type Props = {
  /** The page shows only existing entries, because there is no goal yet. */
  quiet?: boolean;
  /** These folds stand below the log. */
  children?: ReactNode;
};

/** One line to write, and all that was written as one stream. What is looked for stands in the address. */
export function Log({ quiet = false, children }: Props) {
  const t = useT();
  const [query, setQuery] = useSearchParams();
  const [q = "", kind = "", evidence = ""] = names.map((name) => query.get(name) ?? "");
  const look = (name: (typeof names)[number], value: string) =>
    setQuery(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  const [typed, setTyped] = useState(q);
  const words = q.trim();
  const known = entryKinds.find((each) => each === kind);
  const filter: Filter = {
    ...(words && { q: words }),
    ...(known && { kind: known }),
    ...(evidence && { evidence: true }),
  };
  const whole = useInfiniteQuery(entriesQuery({})).data;
  const any = whole?.pages.some(({ items }) => items.length > 0);
  if (quiet && !any) return null;
  return (
    <section className={styles.sec} aria-labelledby="log">
      <h2 id="log">{t("What did you do, hear or learn?")}</h2>
      <NewEntryForm place="grow" about="" quiet />
      <Folds>
        {any && (
          <Fold label={t("Log")} open={[q, kind, evidence].some(Boolean)}>
            <div className={`no-print ${styles.filters}`}>
              <input
                type="search"
                className="in in-s"
                aria-label={t("Search the log")}
                placeholder={t("Search the log")}
                maxLength={100}
                value={typed}
                onChange={({ target }) => {
                  setTyped(target.value);
                  look("q", target.value);
                }}
              />
              <select
                className="in in-s"
                aria-label={t("Type")}
                value={kind}
                onChange={({ target }) => look("kind", target.value)}
              >
                <option value="">{t("all types")}</option>
                <Options of={entryKinds.map((each) => [each, t(entryKindLabels[each])])} />
              </select>
              <Checkbox
                className="tick"
                checked={evidence !== ""}
                onTick={(ticked) => look("evidence", ticked ? "1" : "")}
              >
                {t("Evidence only")}
              </Checkbox>
            </div>
            <LogTrail filter={filter} />
          </Fold>
        )}
        {children}
      </Folds>
      {any && (
        <p className={`note no-print ${styles.more} ${styles.under}`}>
          <Link to="/grow/year">{t("My year, to print")}</Link>
          <a href={`/api/log/downloads/entries?language=${language()}`} download>
            {t("Download log (CSV)")}
          </a>
        </p>
      )}
    </section>
  );
}
