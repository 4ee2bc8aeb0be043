import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { language, msg, useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { ScrollTable, Seg, SegItem, Skeleton } from "../../../shared/ui";
import { blockKindLabels } from "../labels";
import { spentQuery, type Weeks } from "../queries";
import { quadrantLabels } from "../sort/labels";
import styles from "../week.module.css";

type Row = Schemas["SpentRow"];

const spans: Weeks[] = [1, 4, 12];
const groups = ["threads", "kinds", "quadrants"] as const;

const spanLabels = {
  1: msg("This week"),
  4: msg("Last four weeks"),
  12: msg("Last twelve weeks"),
};

const columnLabels = {
  threads: msg("By responsibility or goal"),
  kinds: msg("By type"),
  quadrants: msg("By priority"),
  what: msg("Activity"),
  planned: msg("Planned"),
  spent: msg("Actual"),
  unknown: msg("Not recorded"),
};

/** Where the time went, this week and before. */
export function Hours({ week }: { week: string }) {
  return (
    <>
      <Head week={week} />
      <TimeSums week={week} />
    </>
  );
}

/** The widest gap between what was planned for something and what it got, of what somebody said. */
function Head({ week }: { week: string }) {
  const t = useT();
  const minutes = useMinutes();
  const sums = useSuspenseQuery(spentQuery(week, 1)).data;
  const [widest] = sums.threads
    .filter(({ thread, unknown, planned }) => thread && unknown < planned)
    .map((row) => ({ ...row, gap: row.planned - row.unknown - row.spent }))
    .sort((one, other) => other.gap - one.gap);
  const heading =
    widest && widest.gap > 0
      ? t("“{{words}}” got {{spent}} of the {{planned}} you planned", {
          words: widest.thread?.words ?? "",
          spent: minutes(widest.spent),
          // Of what nobody said how long it took, nothing is known.
          planned: minutes(widest.planned - widest.unknown),
        })
      : sums.planned === 0
        ? t("You didn’t plan any time this week")
        : sums.unknown > 0
          ? t("You haven’t recorded {{unknown}} of your time yet", {
              unknown: minutes(sums.unknown),
            })
          : t("You spent your time as planned");
  return (
    <PageHead heading={heading} title={t("Hours")}>
      {sums.planned > 0 &&
        t("You planned {{planned}} and have recorded {{spent}}.", {
          planned: minutes(sums.planned),
          spent: minutes(sums.spent),
        })}
    </PageHead>
  );
}

/** Wish and fact on one rule: what each thing was planned and what it took. */
function TimeSums({ week }: { week: string }) {
  const t = useT();
  const minutes = useMinutes();
  const name = useRowName();
  const id = useId();
  const [weeks, setWeeks] = useState<Weeks>(1);
  const { data: sums, error, refetch } = useQuery(spentQuery(week, weeks));
  const figures = (row: Row) =>
    t(
      row.unknown > 0
        ? "{{spent}} of {{planned}}, {{unknown}} not recorded"
        : "{{spent}} of {{planned}}",
      {
        planned: minutes(row.planned),
        spent: minutes(row.spent),
        unknown: minutes(row.unknown),
      },
    );
  return (
    <section className={styles.sec} aria-labelledby={id}>
      <h2 id={id}>{t("Planned and actual time")}</h2>
      <p className="note">{t("The amber mark shows planned time; the line shows actual time.")}</p>
      <Seg legend={t("Period")}>
        {spans.map((span) => (
          <SegItem
            key={span}
            name={`${id}-weeks`}
            checked={weeks === span}
            onChange={() => setWeeks(span)}
          >
            {t(spanLabels[span])}
          </SegItem>
        ))}
      </Seg>
      <ProblemNote error={error} onRetry={refetch} />
      {!sums && !error && <Skeleton lines={4} />}
      {sums &&
        groups.map((group) => {
          const most = Math.max(
            60,
            ...sums[group].flatMap(({ planned, spent }) => [planned, spent]),
          );
          return (
            sums[group].length > 0 && (
              <div key={group}>
                <h3>{t(columnLabels[group])}</h3>
                <ul className={styles.spent}>
                  <li className={styles.scale} aria-hidden="true">
                    <span />
                    <svg height="16" aria-hidden="true">
                      <text x="0" y="12">
                        0
                      </text>
                      <text className={styles.end} x="100%" y="12">
                        {minutes(most)}
                      </text>
                    </svg>
                    <span />
                  </li>
                  {sums[group].map((row) => (
                    <li key={row.thread?.key ?? name(row, group)}>
                      <span>
                        {row.thread ? (
                          <Link to={`/thread/${row.thread.kind}/${row.thread.key}`}>
                            {row.thread.words}
                          </Link>
                        ) : (
                          name(row, group)
                        )}{" "}
                        {(row.kind === "coding" || row.kind === "meeting") && (
                          <Link className="meta" to="/surveys/new">
                            {t("Check the balance")}
                          </Link>
                        )}
                      </span>
                      <svg height="20" aria-hidden="true">
                        <line className={styles.floor} x1="0" x2="100%" y1="10" y2="10" />
                        <line
                          className={styles.took}
                          x1="0"
                          x2={`${(row.spent / most) * 100}%`}
                          y1="10"
                          y2="10"
                        />
                        <line
                          className={styles.wish}
                          x1={`${(row.planned / most) * 100}%`}
                          x2={`${(row.planned / most) * 100}%`}
                          y1="2"
                          y2="18"
                        />
                      </svg>
                      <span className="num">{figures(row)}</span>
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      {sums && sums.planned > 0 && (
        <details className={styles.others}>
          <summary>{t("Show table")}</summary>
          <ScrollTable label={t("Planned and actual time")} caption={t("Planned and actual time")}>
            <thead>
              <tr>
                {(["what", "planned", "spent", "unknown"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(columnLabels[column])}
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map((group) => (
              <tbody key={group}>
                {sums[group].map((row) => (
                  <tr key={row.thread?.key ?? name(row, group)}>
                    <th scope="row">{name(row, group)}</th>
                    <td className="num">{minutes(row.planned)}</td>
                    <td className="num">{minutes(row.spent)}</td>
                    <td className="num">{minutes(row.unknown)}</td>
                  </tr>
                ))}
              </tbody>
            ))}
          </ScrollTable>
        </details>
      )}
      <p className="note">
        <a
          href={`/api/week/downloads/spent?week=${week}&weeks=${weeks}&language=${language()}`}
          download
        >
          {t("Download (CSV)")}
        </a>{" "}
        {t("Only you can see your hours.")}
      </p>
    </section>
  );
}

function useRowName() {
  const t = useT();
  return ({ thread, kind, quadrant }: Row, group: (typeof groups)[number]): string => {
    switch (group) {
      case "threads":
        return thread?.words ?? t("Not linked to a responsibility or goal");
      case "kinds":
        return kind ? t(blockKindLabels[kind]) : t("Tasks");
      case "quadrants":
        return quadrant ? t(quadrantLabels[quadrant]) : t("Unsorted");
    }
  };
}
