import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import { inLanguage, msg, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { useMinutes } from "../../shared/minutes";
import { situationsQuery, situationTemplatesQuery } from "../../shared/situation";
import { Options, SelectField, Ticks } from "../../shared/ui";
import { countChoices, countEndings, filledOf, hasEnded, sumOf } from "./counts";
import { filtered, times } from "./filter";
import { OnlyYouRead } from "./OnlyYouRead";
import { CopyTemplate } from "./own/TemplateActions";
import { situationQuery } from "./queries";
import styles from "./situation.module.css";
import type { Situation, SituationForm } from "./types";
import { situationStateLabels, Went } from "./Went";

const timeLabels = { quarter: msg("This quarter"), year: msg("This year") } as const;
const states = ["open", "set-aside", "decided", "done"] as const;

/**
 * Shows how it went before: how the situations of a template ended, what its counts say, and each
 * of them.
 */
export function Component() {
  const t = useT();
  const { template } = useParams();
  const { data: templates } = useSuspenseQuery(situationTemplatesQuery);
  const { data: all } = useSuspenseQuery(situationsQuery);
  const of = template ? all.filter((each) => each.template === template) : all;
  const [first] = of;
  const known = templates.find(({ key }) => key === template)?.form;
  // A template that is gone is read as the latest one was asked.
  const gone = useQuery({
    ...situationQuery(first?.id ?? ""),
    enabled: template !== undefined && !known && first !== undefined,
  });
  const form = known ?? gone.data?.value.form;
  const [query, setQuery] = useSearchParams();
  const filter = {
    time: query.get("time") ?? "",
    person: query.get("person") ?? "",
    state: query.get("state") ?? "",
  };
  const choose = ({ target: { name: by, value } }: { target: { name: string; value: string } }) => {
    const { [by]: _, ...others } = Object.fromEntries(query);
    setQuery({ ...others, ...(value && { [by]: value }) }, { replace: true });
  };
  const shown = filtered(of, filter);
  const ended = shown.filter(hasEnded).length;
  const people = new Map(
    of.flatMap(({ answers }) => answers.flatMap(({ person: p }) => (p ? [[p.id, p.name]] : []))),
  );
  const name = form ? inLanguage(form.name) : t("All situations");
  return (
    <>
      <Crumb
        way={[
          { to: "/situations", name: t("Situations") },
          ...(template && form ? [{ to: `/situations/new/${template}`, name }] : []),
        ]}
        here={t("Before")}
      />
      <PageHead
        heading={
          template
            ? t("{{name}}: once | {{name}}: {{count}} times", { name, count: shown.length })
            : t("One situation | {{count}} situations", { count: shown.length })
        }
        title={name}
      >
        {shown.length > 0 &&
          t("{{count}} of {{all}} has ended. | {{count}} of {{all}} have ended.", {
            count: ended,
            all: shown.length,
          })}
      </PageHead>
      {form && shown.length > 0 && <Counts form={form} situations={shown} />}
      {(of.length > 1 || query.size > 0) && (
        <div className={`row ${styles.filters}`}>
          <SelectField label={t("Time")} name="time" value={filter.time} onChange={choose}>
            <option value="">{t("All")}</option>
            <Options of={times.map((each) => [each, t(timeLabels[each])])} />
          </SelectField>
          {people.size > 0 && (
            <SelectField label={t("Person")} name="person" value={filter.person} onChange={choose}>
              <option value="">{t("Everyone")}</option>
              <Options of={[...people].map(([id, who]) => [id, who])} />
            </SelectField>
          )}
          <SelectField label={t("State")} name="state" value={filter.state} onChange={choose}>
            <option value="">{t("All")}</option>
            <Options of={states.map((each) => [each, t(situationStateLabels[each])])} />
          </SelectField>
        </div>
      )}
      <Went situations={shown} form={form} />
      <OnlyYouRead />
      {known && template && (
        <p className="row">
          <CopyTemplate of={template} />
        </p>
      )}
    </>
  );
}

/** The endings, and what the template counts. */
function Counts({ form, situations }: { form: SituationForm; situations: Situation[] }) {
  const t = useT();
  const minutes = useMinutes();
  const { ended, other, open } = countEndings(form, situations);
  const endings = [
    ...ended.map(({ key, name, count }) => ({ key, name: inLanguage(name), count })),
    { key: "other ending", name: t("Something else"), count: other },
    { key: "no ending", name: t("No ending yet"), count: open },
  ].filter(({ count }) => count > 0);
  return (
    <>
      {(form.outcomes ?? []).length > 0 && <Bars rows={endings} of={situations.length} />}
      {(form.counts ?? []).map(({ field, how }) => {
        const question = [...form.fields, ...(form.lines ?? [])].find(({ key }) => key === field);
        if (!question) return null;
        const label = inLanguage(question.label);
        if (how === "choice") {
          const rows = countChoices(form, situations, field)
            .map(({ key, name, count }) => ({ key, name: inLanguage(name), count }))
            .filter(({ count }) => count > 0);
          return (
            rows.length > 0 && (
              <section key={field + how} className={styles.part} aria-label={label}>
                <h2>{label}</h2>
                <Bars rows={rows} of={rows.reduce((sum, { count }) => sum + count, 0)} />
              </section>
            )
          );
        }
        const amount = sumOf(situations, field);
        const ofMinutes = how === "sum" && question.kind === "minutes";
        return (
          <p key={field + how} className="note">
            {/\?$/.test(label) ? label : `${label}:`}{" "}
            {how === "sum"
              ? ofMinutes
                ? minutes(amount)
                : amount
              : t("{{filled}} of {{all}}", {
                  filled: filledOf(situations, field),
                  all: situations.length,
                })}
          </p>
        );
      })}
    </>
  );
}

function Bars({ rows, of }: { rows: { key: string; name: string; count: number }[]; of: number }) {
  return (
    <ul className={styles.ended}>
      {rows.map(({ key, name, count }) => (
        <li key={key}>
          <span>{name}</span>
          <span className="num">{count}</span>
          <Ticks filled={count} of={Math.max(of, count)} />
        </li>
      ))}
    </ul>
  );
}
