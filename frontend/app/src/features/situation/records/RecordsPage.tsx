import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { groupsQuery, peopleQuery } from "../../../shared/api";
import { today } from "../../../shared/days";
import { inLanguage, useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { saveFile } from "../../../shared/saveFile";
import { sayAmount, situationAt, situationsQuery } from "../../../shared/situation";
import {
  Button,
  ButtonLink,
  Icon,
  Options,
  Section,
  SelectField,
  useGroupName,
} from "../../../shared/ui";
import { hasEnded } from "../earlier";
import { useThings } from "../ties/things";
import type { Situation, SituationForm, SituationTemplate } from "../types";
import { Went } from "../Went";
import { Bars, useBars } from "./Bars";
import { budgets, csvOf } from "./counted";
import { Lasting } from "./Lasting";
import styles from "./records.module.css";
import { periodsAt } from "./TwoPeriods";

/** So many records are listed at first. */
const first = 12;

/** The records of one template: what they come to, which ones apply now, and each of them. */
export function Records({ template }: { template: SituationTemplate }) {
  const t = useT();
  const { data: all = [] } = useQuery(situationsQuery);
  const records = all.filter((each) => each.template === template.key);
  const now = today().slice(0, 4);
  const years = [...new Set([now, ...records.map(({ day }) => day.slice(0, 4))])].sort().reverse();
  const [year, setYear] = useState(now);
  const [whole, setWhole] = useState(false);
  const shown = records.filter(({ day }) => day.startsWith(year));
  const { form, key } = template;
  const name = inLanguage(form.name);
  const ends = records.find((each) => each.until === today() && !hasEnded(each));
  return (
    <>
      <Crumb way={[{ to: "/situations", name: t("Situations") }]} here={name} />
      <PageHead
        heading={ends ? t("“{{title}}” ends today", { title: ends.title ?? name }) : name}
        title={name}
        actions={
          <>
            {years.length > 1 && (
              <SelectField
                label={t("Year")}
                value={year}
                onChange={({ target }) => setYear(target.value)}
              >
                <Options of={years.map((each) => [each, each])} />
              </SelectField>
            )}
            <ButtonLink to={situationAt(key)}>
              <Icon of={Plus} /> {t("Add record")}
            </ButtonLink>
          </>
        }
      >
        {shown.length === 0
          ? t("No records in {{year}}.", { year })
          : t("One record in {{year}}. | {{first}} records in {{year}}.", {
              ...{ count: shown.length, year },
            })}
      </PageHead>
      <Budgets form={form} records={records} day={year === now ? today() : `${year}-12-31`} />
      {form.during && <Lasting records={records} />}
      {records.length > 0 && <Counts {...{ form, year, shown, records, name }} />}
      {shown.length > 0 && (
        <Section className={styles.part} heading={t("Records")}>
          <Went situations={whole ? shown : shown.slice(0, first)} of={form} />
          {!whole && shown.length > first && (
            <Button small look="plain" onPress={() => setWhole(true)}>
              {t("Show all {{count}}", { count: shown.length })}
            </Button>
          )}
        </Section>
      )}
      {records[1] && (
        <p className={styles.quiet}>
          <ButtonLink
            look="plain"
            small
            to={`/situations?compare=${records[1].id}&compare=${records[0]?.id}`}
          >
            {t("Compare records")}
          </ButtonLink>
          <ButtonLink look="plain" small to={periodsAt(key, "month", today())}>
            {t("Compare periods")}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

type BudgetsProps = { form: SituationForm; records: Situation[]; day: string };

/** What may be spent in the period of this day, and what is left of it. */
function Budgets({ form, records, day }: BudgetsProps) {
  const t = useT();
  return budgets(form, records, day).map(({ question, sum, limit }) => {
    const say = (value: number) => sayAmount(question, value);
    const values = { name: inLanguage(question.label), sum: say(sum), limit: say(limit) };
    return (
      <p key={question.key} className={styles.budget}>
        {sum > limit
          ? t("{{name}} {{sum}}, which is {{rest}} over the limit of {{limit}}.", {
              ...{ ...values, rest: say(sum - limit) },
            })
          : t("{{name}} {{sum}} of {{limit}}. {{rest}} left.", {
              ...{ ...values, rest: say(limit - sum) },
            })}
      </p>
    );
  });
}

type CountsProps = {
  form: SituationForm;
  name: string;
  year: string;
  /** Those of the year. */
  shown: Situation[];
  records: Situation[];
};

/** The counts of the template as bars, with the people of one group. */
function Counts({ form, name, year, shown, records }: CountsProps) {
  const t = useT();
  const groupName = useGroupName();
  const { data: everyone = [] } = useQuery(peopleQuery);
  const { data: groups = [] } = useQuery(groupsQuery);
  const [chosen, setGroup] = useState<string>();
  const filled = groups.filter(({ people: of }) => of > 0);
  const group = chosen ?? filled.find(({ kind }) => kind === "team")?.id ?? "";
  const people = everyone.filter(({ groupId }) => !group || groupId === group);
  const things = useThings({ isNamed: false, isBesideAnswers: false })
    .filter(({ kind }) => form.ties?.includes(kind))
    .map(({ id, words }) => ({ id, name: words }));
  const last = `${year}-12-31`;
  const bars = useBars(form, {
    ...{ shown, records, people, things },
    ...{ from: `${year}-01-01`, to: last < today() ? last : today() },
  });
  if (bars.length === 0) return null;
  const save = () =>
    saveFile(
      `${name} ${year}.csv`,
      csvOf(
        bars.flatMap(({ heading, of, rows }) =>
          rows.map((row) => [of, heading, row.name, row.value]),
        ),
      ),
      "text/csv",
    );
  return (
    <>
      {form.counts?.some(({ by }) => by === "person") && filled.length > 1 && (
        <div className={styles.group}>
          <SelectField
            label={t("People of")}
            value={group}
            onChange={({ target }) => setGroup(target.value)}
          >
            <option value="">{t("All groups")}</option>
            <Options of={filled.map((each) => [each.id, groupName(each)])} />
          </SelectField>
        </div>
      )}
      <div className={styles.two}>
        {bars.map((each) => (
          <Bars key={each.heading + each.of} {...each} />
        ))}
      </div>
      <p className={styles.quiet}>
        <Button look="plain" small onPress={save}>
          {t("Download as CSV")}
        </Button>
      </p>
    </>
  );
}
