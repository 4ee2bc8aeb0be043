import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useSearchParams } from "react-router";
import { isDay, today } from "../../../shared/days";
import { inLanguage, inWords, msg, useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { sayAmount, situationsQuery } from "../../../shared/situation";
import { Options, SelectField } from "../../../shared/ui";
import type { SituationTemplate } from "../types";
import { useRowName, useSayPeriod } from "./Bars";
import { type Rhythm, startOf } from "./counted";
import { figuresOf, startBefore, startsOf } from "./periods";
import styles from "./records.module.css";
import { SideTable } from "./SideTable";

const rhythms = {
  month: msg("Month"),
  quarter: msg("Quarter"),
  year: msg("Year"),
} satisfies Partial<Record<Rhythm, string>>;
type By = keyof typeof rhythms;

/** The address of a period beside the one before it. */
export const periodsAt = (template: string, by: By, day: string): string =>
  `/situations?${new URLSearchParams({ records: template, by, compare: startOf(by, day) })}`;

/** What the records of a template come to in a period, and in the one before. */
export function TwoPeriods({ template: { key, form } }: { template: SituationTemplate }) {
  const t = useT();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const { data: all } = useSuspenseQuery(situationsQuery);
  const records = all.filter(({ template }) => template === key);
  const nameOf = useRowName(form);
  const sayPeriod = useSayPeriod();
  const said = query.get("by");
  const by = said && said in rhythms ? (said as By) : "quarter";
  const day = query.get("compare") ?? "";
  const start = startOf(by, isDay(day) ? day : today());
  const starts = [startBefore(by, start), start];
  const name = inLanguage(form.name);
  const nameOfPeriod = (first: string) =>
    by === "year" ? sayPeriod(by, first) : `${sayPeriod(by, first)} ${first.slice(0, 4)}`;
  const many = starts.map(
    (first) => records.filter(({ day: of }) => startOf(by, of) === first).length,
  );
  const rows = [
    {
      ...{ key: "", label: t("Records"), isBig: true, differs: many[0] !== many[1] },
      cells: many.map((each) => sayAmount({}, each)),
    },
    ...figuresOf(form, by, starts, records).map(
      ({ count, key: of, name: who, values, differs }) => {
        const question = [...form.fields, ...(form.lines ?? [])].find(
          (it) => it.key === count.field,
        );
        const word = question ? inLanguage(question.label) : "";
        const text = who ?? (count.by === by ? "" : nameOf(count, of));
        return {
          ...{ key: JSON.stringify([count, of]), differs, isBig: true },
          label: text ? t("{{word}}: {{text}}", { word: word.replace(/[?:]$/, ""), text }) : word,
          cells: values.map((value) =>
            sayAmount(count.how === "sum" ? (question ?? {}) : {}, value),
          ),
        };
      },
    ),
  ];
  const differ = rows.filter(({ differs }) => differs).length;
  const go = (to: By, at: string) =>
    void navigate(periodsAt(key, to, at), { replace: true, state: { stays: true } });
  const offered = [...new Set([start, ...startsOf(by, records, today())])].sort().reverse();
  return (
    <>
      <Crumb
        way={[
          { to: "/situations", name: t("Situations") },
          { to: `/situations?records=${key}`, name },
        ]}
        here={t("Compare")}
      />
      <PageHead
        heading={
          differ === 0
            ? t("All figures are the same")
            : t("One of {{all}} figures differs | {{first}} of {{all}} figures differ", {
                ...{ count: differ, all: inWords(rows.length) },
              })
        }
        title={t("Compare")}
        actions={
          <>
            <SelectField
              label={t("Length")}
              value={by}
              onChange={({ target }) => go(target.value as By, start)}
            >
              <Options of={Object.entries(rhythms).map(([each, text]) => [each, t(text)])} />
            </SelectField>
            <SelectField
              label={t("Period")}
              value={start}
              onChange={({ target }) => go(by, target.value)}
            >
              <Options of={offered.map((each) => [each, nameOfPeriod(each)])} />
            </SelectField>
          </>
        }
      >
        {name}
      </PageHead>
      <SideTable
        heads={starts.map(nameOfPeriod)}
        rows={rows}
        same={t("one figure | {{words}} figures", { count: rows.length - differ })}
      />
      {start === startOf(by, today()) && (
        <p className={`note ${styles.quiet}`}>{t("The last one counts until today.")}</p>
      )}
    </>
  );
}
