import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../shared/api";
import { OwnAndOthers } from "../../../shared/chart";
import { entriesOfWeekQuery, goalsQuery } from "../../../shared/goal";
import { formatMean, inLanguage, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { largestGapsQuery, spentQuery } from "../queries";
import styles from "./ritual.module.css";

type Thread = Schemas["Thread"];

/** A clause and the item that rates it are one. */
const isOf = (questionId: string, thread?: Thread) =>
  !!thread && (thread.key === questionId || `clause.${thread.key}` === questionId);

/**
 * Shows the lowest ratings of others beside the lead's, with the hours and the evidence of each
 * this week.
 */
export function LargestGaps({ week }: { week: string }) {
  const t = useT();
  const minutes = useMinutes();
  const { data: gaps = [] } = useQuery(largestGapsQuery);
  const { data: sums } = useQuery(spentQuery(week, 1));
  const { data: entries = [] } = useQuery(entriesOfWeekQuery(week));
  const { data: goals = [] } = useQuery(goalsQuery);
  const threadOf = ({ goalId, thread }: Schemas["Entry"]) =>
    thread ?? goals.find(({ id }) => id === goalId)?.thread;
  const rows = gaps.map(({ questionId, text, self, blocks }) => {
    const time = (sums?.threads ?? []).filter(({ thread }) => isOf(questionId, thread));
    const sum = (what: "planned" | "spent") => time.reduce((all, row) => all + row[what], 0);
    // What names a person stands beside nothing that may have come of anonymous answers.
    const lines = entries.filter(
      (entry) =>
        !entry.person &&
        !entry.talkId &&
        entry.helper === undefined &&
        isOf(questionId, threadOf(entry)),
    );
    return {
      ...{ questionId, text: inLanguage(text), self: self?.rating, mean: blocks[0]?.mean },
      ...{ planned: sum("planned"), spent: sum("spent") },
      ...{ lines: lines.length, proof: lines.filter(({ evidence }) => evidence).length },
    };
  });
  const without = rows.find(({ planned, spent, lines }) => planned + spent + lines === 0);
  return (
    <>
      <p className="note">
        {t("These are from your latest ratings. They stay as they are until you ask again.")}
      </p>
      <ul className={`${styles.rows} ${styles.gaps}`}>
        {rows.map(({ questionId, text, self, mean, planned, spent, lines, proof }) => (
          <li key={questionId}>
            <b dir="auto">{text}</b>
            <OwnAndOthers
              self={self}
              mean={mean}
              label={[
                self !== undefined && t("You {{rating}}", { rating: self }),
                mean !== undefined && t("others {{mean}}", { mean: formatMean(mean) }),
              ]
                .filter(Boolean)
                .join(", ")}
            />
            <span>
              {planned > 0
                ? t("{{spent}} of {{planned}}", {
                    spent: minutes(spent),
                    planned: minutes(planned),
                  })
                : t("No time recorded")}
            </span>
            <span>
              {lines > 0
                ? t("{{proof}} of {{lines}} log entries are evidence", { proof, lines })
                : t("No log entry")}
            </span>
          </li>
        ))}
      </ul>
      {without && (
        <p className="note">
          {t("You recorded no time and no log entry for this one: {{text}}", {
            text: without.text,
          })}
        </p>
      )}
    </>
  );
}
