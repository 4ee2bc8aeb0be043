import { inLanguage, useT } from "../../../shared/i18n";
import { sayAmount } from "../../../shared/situation";
import { exact } from "../answers";
import type { SituationForm } from "../types";
import { type LinesOf, type Sum, sums } from "./lines";
import styles from "./lines.module.css";

/** What the amounts of the lines come to, and the limit of each on a bar. */
export function Sums({ form, record }: { form: SituationForm; record: LinesOf }) {
  const t = useT();
  const all = sums(form, record).filter((sum) => sum.all !== 0);
  if (all.length === 0) return null;
  return (
    <>
      {all.map((sum) => (
        <LimitBar key={sum.question.key} {...sum} />
      ))}
      <dl className={styles.figures}>
        {all.flatMap(({ question, done, open, all: sum, limit }) => {
          const name = inLanguage(question.label);
          const parts: [string, number][] =
            limit === undefined || !form.ticks
              ? [[name, sum]]
              : [
                  [t("done"), done],
                  [t("planned"), open],
                ];
          if (limit !== undefined && limit >= sum) parts.push([t("left"), exact(limit - sum)]);
          return parts.map(([word, value]) => (
            <div key={`${question.key}${word}`}>
              <dt className={word === name ? "sr" : undefined}>{word}</dt>
              <dd>{sayAmount(question, value)}</dd>
            </div>
          ));
        })}
      </dl>
    </>
  );
}

/** How much of the limit is taken. What is over it is drawn thicker. */
function LimitBar({ question, all, limit }: Sum) {
  const t = useT();
  if (limit === undefined) return null;
  const whole = 1.25 * Math.max(limit, all, 1);
  const at = (value: number) => `${((100 * Math.max(value, 0)) / whole).toFixed(2)}%`;
  const values = { sum: sayAmount(question, all), limit: sayAmount(question, limit) };
  const rest = sayAmount(question, exact(Math.abs(limit - all)));
  const over = all > limit;
  return (
    <svg
      className={styles.bar}
      role="img"
      aria-label={
        over
          ? t("{{sum}} of {{limit}}. Over by {{rest}}.", { ...values, rest })
          : t("{{sum}} of {{limit}}. {{rest}} left.", { ...values, rest })
      }
    >
      <line className={styles.base} x1="0" x2="100%" y1="24" y2="24" />
      <line className={styles.within} x1="0" x2={at(Math.min(all, limit))} y1="24" y2="24" />
      {over && <line className={styles.beyond} x1={at(limit)} x2={at(all)} y1="24" y2="24" />}
      <line className={styles.limit} x1={at(limit)} x2={at(limit)} y1="8" y2="38" />
      <text x={at(limit)} y="4" textAnchor={limit > whole / 4 ? "end" : "start"}>
        {t("limit {{amount}}", { amount: values.limit })}
      </text>
      <text x={at(all)} y="48" textAnchor={all > whole / 2 ? "end" : "start"}>
        {values.sum}
      </text>
    </svg>
  );
}
