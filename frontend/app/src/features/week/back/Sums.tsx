import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { ScrollTable, Seg, SegItem, Skeleton } from "../../../shared/ui";
import { spentQuery, type Weeks } from "../queries";
import { sortStrings } from "../sort/strings";
import { weekStrings } from "../strings";
import styles from "../week.module.css";
import { backStrings } from "./strings";

type Row = Schemas["SpentRow"];

const spans: Weeks[] = [1, 4, 12];
const groups = ["threads", "kinds", "quadrants"] as const;

/** Wish and fact on one rule: what each thing was planned and what it took. */
export function Sums({ week }: { week: string }) {
  const say = useStrings(backStrings);
  const minutes = useMinutes();
  const name = useRowName();
  const id = useId();
  const [weeks, setWeeks] = useState<Weeks>(1);
  const { data: sums, error, refetch } = useQuery(spentQuery(week, weeks));
  const figures = (row: Row) =>
    say(row.unknown > 0 ? "sums.row.unknown" : "sums.row", {
      planned: minutes(row.planned),
      spent: minutes(row.spent),
      unknown: minutes(row.unknown),
    });
  return (
    <section className={styles.sec} aria-labelledby={id}>
      <h2 id={id}>{say("sums.title")}</h2>
      <p className="note">{say("sums.note")}</p>
      <Seg legend={say("sums.weeks")}>
        {spans.map((span) => (
          <SegItem
            key={span}
            name={`${id}-weeks`}
            checked={weeks === span}
            onChange={() => setWeeks(span)}
          >
            {say(`sums.weeks.${span}`)}
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
                <h3>{say(`sums.${group}`)}</h3>
                <ul className={styles.spent}>
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
                            {say("sums.balance")}
                          </Link>
                        )}
                      </span>
                      <svg height="20" aria-hidden="true">
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
          <summary>{say("sums.table")}</summary>
          <ScrollTable label={say("sums.title")} caption={say("sums.title")}>
            <thead>
              <tr>
                {(["what", "planned", "spent", "unknown"] as const).map((column) => (
                  <th key={column} scope="col">
                    {say(`sums.${column}`)}
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
        <a href={`/api/week/downloads/spent?week=${week}&weeks=${weeks}`} download>
          {say("sums.download")}
        </a>{" "}
        {say("sums.private")}
      </p>
    </section>
  );
}

function useRowName() {
  const say = useStrings(backStrings);
  const words = useStrings(weekStrings);
  const boxes = useStrings(sortStrings);
  return ({ thread, kind, quadrant }: Row, group: (typeof groups)[number]): string => {
    switch (group) {
      case "threads":
        return thread?.words ?? say("sums.no-thread");
      case "kinds":
        return kind ? words(`kind.${kind}`) : say("sums.no-kind");
      case "quadrants":
        return quadrant ? boxes(quadrant) : say("sums.no-quadrant");
    }
  };
}
