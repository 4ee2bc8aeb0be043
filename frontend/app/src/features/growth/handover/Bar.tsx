import { sayDay, today } from "../../../shared/days";
import { formatList, msg, useT } from "../../../shared/i18n";
import styles from "./handover.module.css";
import { type HandoverWeeks, placeInWeeks, type Stage, stages } from "./plan";

export const stageLabels = {
  alone: msg("Solo"),
  together: msg("Together"),
  shadow: msg("Shadow"),
  "with-a-net": msg("With backup"),
};

const x = (at: number) => `${(at * 100).toFixed(2)}%`;

/** Draws the stages of a responsibility over the weeks: dotted, thin, thick, and petrol once it has moved. */
export function Bar({
  plan,
  weeks,
}: {
  plan: { stage: Stage; from: string }[];
  weeks: HandoverWeeks;
}) {
  const t = useT();
  const says = plan.map(({ stage, from }) =>
    t("{{stage}} from {{day}}", { stage: t(stageLabels[stage]), day: sayDay(from) }),
  );
  const solo = plan.find(({ stage }) => stage === "alone");
  return (
    <svg className={styles.bar} role="img" aria-label={formatList(says)}>
      {Array.from({ length: weeks.count + 1 }, (_, week) => week / weeks.count).map((at) => (
        <line key={at} className={styles.week} x1={x(at)} x2={x(at)} y1="0" y2="30" />
      ))}
      {plan.map(({ stage, from }, at) => (
        <line
          key={stage}
          className={styles[stage]}
          x1={x(placeInWeeks(from, weeks))}
          x2={x(plan[at + 1] ? placeInWeeks(plan[at + 1]?.from ?? from, weeks) : 1)}
          y1="15"
          y2="15"
        />
      ))}
      {solo && (
        <circle className={styles.moved} cx={x(placeInWeeks(solo.from, weeks))} cy="15" r="6.5" />
      )}
      {weeks.tellOn && <Line of="gate" at={placeInWeeks(weeks.tellOn, weeks)} y1="-8" y2="38" />}
      <Line of="now" at={placeInWeeks(today(), weeks)} y1="4" y2="26" />
    </svg>
  );
}

const Line = ({ of, at, ...ends }: { of: string; at: number; y1: string; y2: string }) => (
  <line className={styles[of]} x1={x(at)} x2={x(at)} {...ends} />
);

/** Explains the lines, for those who see them. */
export function BarKey() {
  const t = useT();
  return (
    <p className={styles.key} aria-hidden="true">
      {stages.map((stage) => (
        <span key={stage}>
          <svg aria-hidden="true">
            <line className={styles[stage]} x2="22" y1="5" y2="5" />
          </svg>
          {t(stageLabels[stage])}
        </span>
      ))}
      <span>
        <svg aria-hidden="true">
          <line className={styles.now} x1="3" x2="3" y2="10" />
        </svg>
        {t("Today")}
      </span>
    </p>
  );
}
