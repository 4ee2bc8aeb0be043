import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../shared/api";
import { OwnAndOthers } from "../../../shared/chart";
import { formatDay, formatMean, useT } from "../../../shared/i18n";
import { threadQuery } from "../../../shared/thread";
import { Fold, Voice } from "../../../shared/ui";
import type { Goal } from "../types";
import styles from "./goal.module.css";

type Start = Schemas["Start"];

/**
 * Shows where a goal began: the own rating and words, and what was released of the others, as they
 * were then.
 */
export function Start({ goal, start }: { goal: Goal; start: Start }) {
  const t = useT();
  const { self, whyNot, blocks, title, closedAt } = start;
  const total = blocks.find(({ block }) => block === "total");
  const own =
    self === undefined ? t("You hadn’t rated yourself.") : t("You: {{rating}}.", { rating: self });
  const theirs = total
    ? t("Others: {{mean}} (n = {{n}}).", { mean: formatMean(total.mean), n: total.n })
    : t("Too few people answered to show a result.");
  const about = [
    self !== undefined && t("you {{rating}}", { rating: self }),
    total && t("others {{mean}}", { mean: formatMean(total.mean) }),
  ];
  return (
    <Fold id="start" label={t("Where you started")} about={about.filter(Boolean).join(", ")}>
      <figure className={styles.start}>
        <OwnAndOthers self={self} mean={total?.mean} label={`${own} ${theirs}`} />
        <figcaption className="note">
          {own} {theirs} <Since goal={goal} start={start} />{" "}
          {t("Ratings on {{day}}, from “{{survey}}”. They stay the same when you’re rated again.", {
            day: formatDay(closedAt),
            survey: title,
          })}
        </figcaption>
      </figure>
      {whyNot && (
        <>
          <p className="meta">{t("What you said is missing")}</p>
          <Voice>{whyNot}</Voice>
        </>
      )}
    </Fold>
  );
}

/** The latest rating after the start. */
function Since({ goal, start }: { goal: Goal; start: Start }) {
  const t = useT();
  const { kind = "item", key = "" } = goal.thread ?? {};
  const thread = useQuery({ ...threadQuery(kind, key), enabled: goal.thread !== undefined });
  const later = thread.data?.ratings.find(
    ({ closedAt, self }) => closedAt > start.closedAt && self !== undefined,
  );
  if (later?.self === undefined) return null;
  const { self: rating, mean, title: survey } = later;
  return mean === undefined
    ? t("In “{{survey}}” you’ve since rated yourself {{rating}}.", { rating, survey })
    : t("Since then, in “{{survey}}”: you {{rating}}, others {{mean}}.", {
        rating,
        survey,
        mean: formatMean(mean),
      });
}
