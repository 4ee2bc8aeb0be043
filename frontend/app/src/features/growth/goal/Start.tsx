import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../shared/api";
import { OwnAndOthers, xOf } from "../../../shared/chart";
import { formatDay, formatMean, useT } from "../../../shared/i18n";
import { Sign, useBlockName } from "../../../shared/ui";
import growth from "../growth.module.css";
import { threadQuery } from "../queries";
import type { Goal } from "../types";
import styles from "./goal.module.css";

type Start = Schemas["Start"];

/** Where a goal began: the own rating and what was released of the others, as they were then. */
export function Start({ goal, start }: { goal: Goal; start: Start }) {
  const t = useT();
  const nameOf = useBlockName();
  const { self, blocks, title, closedAt } = start;
  const total = blocks.find(({ block }) => block === "total");
  const others = blocks.filter(({ block }) => block !== "total");
  const own =
    self === undefined ? t("You hadn’t rated yourself.") : t("You: {{rating}}.", { rating: self });
  const theirs = total
    ? t("Others: {{mean}} (n = {{n}}).", { mean: formatMean(total.mean), n: total.n })
    : t("Too few people answered to show a result.");
  return (
    <section className={growth.sec} aria-labelledby="start">
      <h2 id="start">{t("Where you started")}</h2>
      <p className="note">
        {t("Ratings on {{day}}, from “{{survey}}”. They stay the same when you’re rated again.", {
          day: formatDay(closedAt),
          survey: title,
        })}
      </p>
      <figure className={styles.start}>
        <OwnAndOthers self={self} mean={total?.mean} label={`${own} ${theirs}`} />
        <ul className={styles.by}>
          {others.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: it never changes
            <li key={at}>
              <Sign kind={block.kind ?? "smaller"} />
              <span>
                {nameOf(block)} <span className="meta">{t("n = {{n}}", { n: block.n })}</span>
              </span>
              <Line at={block.mean} kind={block.kind ?? "smaller"} />
              <b>{formatMean(block.mean)}</b>
            </li>
          ))}
        </ul>
        <figcaption className="note">
          {own} {theirs} <Since goal={goal} start={start} />
        </figcaption>
      </figure>
    </section>
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

const x = (value: number) => `${xOf(value)}%`;

function Line({ at, kind }: { at: number; kind: Schemas["BlockKind"] }) {
  return (
    <svg className={styles.line} aria-hidden="true">
      <line className={styles.base} x1="0" x2="100%" y1="6" y2="6" />
      <line className={styles.ten} x1="100%" x2="100%" y1="0" y2="12" />
      <svg x={x(at)} overflow="visible" aria-hidden="true">
        <svg x="-6" width="12" height="12" overflow="visible" aria-hidden="true">
          <Sign kind={kind} />
        </svg>
      </svg>
    </svg>
  );
}
