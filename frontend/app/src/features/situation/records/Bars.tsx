import { useId } from "react";
import { sayAxisDay, today } from "../../../shared/days";
import { formatMonth, inLanguage, msg, useT } from "../../../shared/i18n";
import { sayAmount, useAnswerWords } from "../../../shared/situation";
import { countedBy } from "../countedBy";
import type { Situation, SituationForm } from "../types";
import { type Count, counted, isPeriod, type Rhythm, type Scope, startOf } from "./counted";
import styles from "./records.module.css";

type Row = { key: string; name: string; value: number; said: string; isNow: boolean };
/** `of` is the question that is counted. */
type Counts = { heading: string; of: string; rows: Row[] };

type Of = Omit<Scope, "records"> & { shown: Situation[]; records: Situation[] };

/** Says what a row of a count is about: a period, an answer, or all. */
export function useRowName(form: SituationForm) {
  const t = useT();
  const say = useAnswerWords();
  const sayPeriod = useSayPeriod();
  const all = [...form.fields, ...(form.lines ?? [])];
  return (count: Count, key: string) => {
    const group =
      all.find((each) => each.key === (count.of ?? (count.how === "choice" ? count.field : ""))) ??
      all.find(({ kind }) => kind === "choice" || kind === "yes-no");
    if (count.by && isPeriod(count.by)) return sayPeriod(count.by, key);
    if (count.by !== "choice" && count.how !== "choice") return t("In all");
    return group && key ? say(group, key) : t("No answer");
  };
}

/** Names a period by its first day, without the year. */
export function useSayPeriod() {
  const t = useT();
  return (by: Rhythm, start: string) =>
    by === "month"
      ? formatMonth(start, "UTC")
      : by === "year"
        ? start.slice(0, 4)
        : by === "quarter"
          ? t("Quarter {{n}}", { n: (Number(start.slice(5, 7)) + 2) / 3 })
          : t("from {{day}}", { day: sayAxisDay(start) });
}

/** The counts of a form in words. What goes by year counts the records of all years. */
export function useBars(form: SituationForm, { shown, records, from, ...scope }: Of): Counts[] {
  const t = useT();
  const nameOf = useRowName(form);
  const all = [...form.fields, ...(form.lines ?? [])];
  return (form.counts ?? []).flatMap((count): Counts[] => {
    const question = all.find(({ key }) => key === count.field);
    if (!question) return [];
    const years = count.by === "year";
    // A line may be of another year than its record.
    const of = count.by && isPeriod(count.by) ? records : shown;
    const first = years ? ([from, ...of.map(({ day }) => day)].sort()[0] ?? from) : from;
    const rows = counted(form, count, { ...scope, from: first, records: of });
    const text = inLanguage(question.label);
    return [
      {
        heading: t(
          count.by
            ? countedBy[count.by]
            : count.how === "choice"
              ? countedBy.choice
              : msg("In all"),
        ),
        of: text,
        rows: rows.map(({ key, name, value }) => ({
          ...{ key, value, name: name ?? nameOf(count, key) },
          said: count.how === "sum" ? sayAmount(question, value) : sayAmount({}, value),
          isNow: !!count.by && isPeriod(count.by) && key === startOf(count.by, today()),
        })),
      },
    ];
  });
}

/** Figures with bars beside them, on one scale. */
export function Bars({ heading, of, rows }: Counts) {
  const t = useT();
  const id = useId();
  const most = Math.max(...rows.map(({ value }) => Math.abs(value)), 1);
  return (
    <section className={styles.count} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p className="meta" dir="auto">
        {of}
      </p>
      <ul className={styles.bars}>
        {rows.map(({ key, name, value, said, isNow }) => (
          <li key={key} className={value === 0 ? styles.zero : isNow ? styles.now : undefined}>
            <span dir="auto">{name}</span>
            <i aria-hidden="true">
              <b style={{ width: `${(100 * Math.abs(value)) / most}%` }} />
            </i>
            <span className={styles.figure}>{said}</span>
          </li>
        ))}
      </ul>
      {rows.some(({ isNow }) => isNow) && (
        <p className="note">{t("The last one counts until today.")}</p>
      )}
    </section>
  );
}
