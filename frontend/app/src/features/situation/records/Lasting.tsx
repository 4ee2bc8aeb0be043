import { Link } from "react-router";
import { useChange } from "../../../shared/changes";
import { daysBetween, sayDay, sayShortDay, today } from "../../../shared/days";
import { formatMonth, inLanguage, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { ButtonLink, RowButton } from "../../../shared/ui";
import { changeSituation } from "../changes";
import { hasEnded } from "../earlier";
import type { Situation } from "../types";
import { nextStart, startOf } from "./counted";
import styles from "./records.module.css";

type Axis = { from: string; to: string };

/** A period is over once it was closed, or its last day has passed. Without a last day it goes on. */
const isOver = (record: Situation) =>
  hasEnded(record) || (record.until !== undefined && record.until < today());

const isLater = (record: Situation) => !isOver(record) && record.day > today();

/** Draws from when until when each record applies: those of now, then those that are over. */
export function Lasting({ records }: { records: Situation[] }) {
  const t = useT();
  if (records.length === 0) return null;
  const days = records.flatMap(({ day, until = [] }) => [day, until].flat()).concat(today());
  days.sort();
  const axis = {
    from: startOf("month", days[0] ?? today()),
    to: nextStart("month", startOf("month", days.at(-1) ?? today())),
  };
  const dated = records.toSorted((a, b) => (a.until ?? axis.to).localeCompare(b.until ?? axis.to));
  const now = dated.filter((each) => !isOver(each) && !isLater(each));
  const over = dated.filter(isOver).reverse();
  return (
    <>
      {now.length === 0 && <p className="note">{t("No record applies today.")}</p>}
      <Part heading={t("Now")} of={now} axis={axis} />
      <Part heading={t("Later")} of={dated.filter(isLater)} axis={axis} />
      <Part heading={t("Over")} of={over} axis={axis} isOver />
    </>
  );
}

const at = (day: string, { from, to }: Axis) =>
  `${((100 * daysBetween(from, day)) / daysBetween(from, to)).toFixed(2)}%`;

/** The first days of months, few enough to be read. */
function monthsOf({ from, to }: Axis): string[] {
  const months: string[] = [];
  for (let day = from; day < to; day = nextStart("month", day)) months.push(day);
  const step = Math.ceil(months.length / 8);
  const isFree = (day: string) =>
    Math.abs(daysBetween(day, today())) / daysBetween(from, to) > 0.07;
  return months.filter((day, place) => place % step === 0 && isFree(day));
}

type PartProps = { heading: string; of: Situation[]; axis: Axis; isOver?: boolean };

function Part({ heading, of, axis, isOver: over = false }: PartProps) {
  const t = useT();
  if (of.length === 0) return null;
  return (
    <section className={styles.part} aria-label={heading}>
      <h2>
        {heading} <span className="meta">{of.length}</span>
      </h2>
      <div className={styles.axis} aria-hidden="true">
        <svg aria-hidden="true">
          {monthsOf(axis).map((month) => (
            <text key={month} x={at(month, axis)} y="12">
              {formatMonth(month, "UTC")}
            </text>
          ))}
          <text className={styles.here} x={at(today(), axis)} y="12">
            {t("today")}
          </text>
        </svg>
      </div>
      <ul className={styles.periods}>
        {of.map((record) => (
          <Period key={record.id} {...{ record, axis, over }} />
        ))}
      </ul>
    </section>
  );
}

function Period({ record, axis, over }: { record: Situation; axis: Axis; over: boolean }) {
  const t = useT();
  const { change, error } = useChange();
  const { id, title, name, day, until, answers } = record;
  const text = title ?? inLanguage(name);
  const who = answers.find(({ person }) => person)?.person?.name;
  const ends = until !== undefined && until <= today() && !hasEnded(record);
  const close = () =>
    void change(changeSituation(record, { state: "done" }), { said: t("Situation closed") });
  return (
    <li className={over ? styles.over : undefined}>
      <div>
        <Link to={`/situations/${id}`} dir="auto">
          {text}
        </Link>
        {who && <span className="meta">{who}</span>}
        <ProblemNote error={error} />
      </div>
      <svg
        role="img"
        aria-label={
          until
            ? t("{{from}} to {{until}}", { from: sayDay(day), until: sayDay(until) })
            : t("from {{day}}", { day: sayDay(day) })
        }
      >
        <line className={styles.base} x1="0" x2="100%" y1="11" y2="11" />
        <line
          className={styles.span}
          x1={at(day, axis)}
          x2={at(until ?? axis.to, axis)}
          y1="11"
          y2="11"
        />
        <line
          className={styles.today}
          x1={at(today(), axis)}
          x2={at(today(), axis)}
          y1="-2"
          y2="24"
        />
      </svg>
      {ends ? (
        <span className="row">
          <ButtonLink
            small
            to={`/situations/${id}`}
            aria-label={t("{{word}}: {{text}}", { word: t("Extend"), text })}
          >
            {t("Extend")}
          </ButtonLink>
          <RowButton look="outline" word={t("Close")} about={text} onPress={close} />
        </span>
      ) : (
        <span className={styles.until}>
          {until && (over ? sayShortDay(until) : t("until {{day}}", { day: sayShortDay(until) }))}
        </span>
      )}
    </li>
  );
}
