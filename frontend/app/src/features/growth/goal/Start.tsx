import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../shared/api";
import { xOf } from "../../../shared/chart";
import { formatDay, formatMean, useStrings } from "../../../shared/i18n";
import { Sign, useBlockName } from "../../../shared/ui";
import growth from "../growth.module.css";
import { threadQuery } from "../queries";
import type { Goal } from "../types";
import styles from "./goal.module.css";
import { goalPageStrings } from "./strings";

type Start = Schemas["Start"];

/** Where a goal began: the own rating and what was released of the others, as they were then. */
export function Start({ goal, start }: { goal: Goal; start: Start }) {
  const say = useStrings(goalPageStrings);
  const nameOf = useBlockName();
  const { self, blocks, title, closedAt } = start;
  const total = blocks.find(({ block }) => block === "total");
  const others = blocks.filter(({ block }) => block !== "total");
  const own = self === undefined ? say("start.unrated") : say("start.you", { rating: self });
  const theirs = total
    ? say("start.others", { mean: formatMean(total.mean), n: total.n })
    : say("start.few");
  return (
    <section className={growth.sec} aria-labelledby="start">
      <h2 id="start">{say("start.title")}</h2>
      <p className="note">{say("start.note", { day: formatDay(closedAt), survey: title })}</p>
      <figure className={styles.start}>
        <Picture self={self} mean={total?.mean} label={`${own} ${theirs}`} />
        <ul className={styles.by}>
          {others.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: it never changes
            <li key={at}>
              <Sign kind={block.kind ?? "smaller"} />
              <span>
                {nameOf(block)} <span className="meta">{say("n", { n: block.n })}</span>
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
  const say = useStrings(goalPageStrings);
  const { kind = "item", key = "" } = goal.thread ?? {};
  const thread = useQuery({ ...threadQuery(kind, key), enabled: goal.thread !== undefined });
  const later = thread.data?.ratings.find(
    ({ closedAt, self }) => closedAt > start.closedAt && self !== undefined,
  );
  if (later?.self === undefined) return null;
  const { self: rating, mean, title: survey } = later;
  return mean === undefined
    ? say("start.since", { rating, survey })
    : say("start.since.others", { rating, survey, mean: formatMean(mean) });
}

const middle = 20;
const all = Array.from({ length: 10 }, (_, at) => at + 1);
const x = (value: number) => `${xOf(value)}%`;

type PictureProps = { self: number | undefined; mean: number | undefined; label: string };

/** One rule from 1 to 10: you, the others, what lies between, and the way to the ten. */
function Picture({ self, mean, label }: PictureProps) {
  const upper = Math.max(self ?? 0, mean ?? 0);
  return (
    <svg className={styles.plot} height="60" role="img" aria-label={label}>
      {all.map((value) => (
        <text
          key={value}
          className={value === 10 ? styles.axisTen : styles.axis}
          x={x(value)}
          y="12"
        >
          {value}
        </text>
      ))}
      <svg y="20" width="100%" height="40" overflow="visible" aria-hidden="true">
        <line className={styles.base} x1="0" x2="100%" y1={middle} y2={middle} />
        {all.slice(0, -1).map((value) => (
          <line key={value} className={styles.tick} x1={x(value)} x2={x(value)} y1="15" y2="25" />
        ))}
        {upper > 0 && (
          <line className={styles.way} x1={x(upper)} x2="100%" y1={middle} y2={middle} />
        )}
        {self !== undefined && mean !== undefined && (
          <line className={styles.between} x1={x(self)} x2={x(mean)} y1={middle} y2={middle} />
        )}
        <line className={styles.ten} x1="100%" x2="100%" y1="3" y2="37" />
        {self !== undefined && (
          <>
            <rect
              className={styles.you}
              x={x(self)}
              y="8"
              width="7"
              height="24"
              rx="2"
              transform="translate(-3.5 0)"
            />
            <text
              className={styles.value}
              x={x(self)}
              dx={self >= (mean ?? 0) ? 13 : -13}
              y="24.5"
              textAnchor={self >= (mean ?? 0) ? "start" : "end"}
            >
              {self}
            </text>
          </>
        )}
        {mean !== undefined && (
          <>
            <circle className={styles.others} cx={x(mean)} cy={middle} r="8" />
            <text
              className={`${styles.value} ${styles.bold}`}
              x={x(mean)}
              dx={mean > (self ?? 0) ? 13 : -13}
              y="24.5"
              textAnchor={mean > (self ?? 0) ? "start" : "end"}
            >
              {formatMean(mean)}
            </text>
          </>
        )}
      </svg>
    </svg>
  );
}

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
