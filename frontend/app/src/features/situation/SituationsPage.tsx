import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { inLanguage, msg, useT } from "../../shared/i18n";
import { PageHead, useShownPlace } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import {
  SituationRows,
  situationAt,
  situationsQuery,
  situationTemplatesQuery,
} from "../../shared/situation";
import { ButtonLink, Fold, Folds, Icon } from "../../shared/ui";
import { aboutOf, BeginSituation } from "./BeginSituation";
import { hasEnded } from "./earlier";
import { Periods } from "./records/Periods";
import { Records } from "./records/RecordsPage";
import { SideBySide } from "./records/SideBySide";
import styles from "./situation.module.css";
import type { Situation, SituationTemplate } from "./types";
import { Went } from "./Went";

const groups = ["people", "work", "telling", "team", "self", "own"] as const;

const groupLabels = {
  people: msg("With someone"),
  work: msg("With work"),
  telling: msg("Telling people"),
  team: msg("With the team"),
  self: msg("Myself"),
  own: msg("Your own"),
} as const;

const isOpen = ({ state }: Situation) => state === "open" || state === "set-aside";

/**
 * Open ones, the kinds of situations, and earlier ones; or, as the address says, the questions of a kind, its records,
 * or some of them or two periods side by side.
 */
export function Component() {
  const [query] = useSearchParams();
  const { data: templates } = useSuspenseQuery(situationTemplatesQuery);
  const begun = templates.find(({ key }) => key === query.get("begin"));
  const kept = templates.find(({ key }) => key === query.get("records"));
  const compared = query.getAll("compare");
  if (kept && query.has("by")) return <Periods template={kept} />;
  if (kept) return <Records key={kept.key} template={kept} />;
  if (compared.length > 0) return <SideBySide ids={compared} />;
  return begun ? (
    <BeginSituation key={`${begun.key}?${aboutOf(query)}`} template={begun} />
  ) : (
    <Situations templates={templates} />
  );
}

function Situations({ templates }: { templates: SituationTemplate[] }) {
  const t = useT();
  const id = useId();
  const [query] = useSearchParams();
  const [sought, setSought] = useState("");
  const { data: all = [], error, refetch } = useQuery(situationsQuery);
  const found = templates.filter((each) => isFound(each, sought));
  const open = all.filter(isOpen);
  const past = all.filter(
    (each) =>
      hasEnded(each) &&
      contains([each.title, inLanguage(each.name), ...namesIn(each)].join(" "), sought),
  );
  return (
    <>
      <PageHead
        heading={t("What’s the situation?")}
        title={t("Situations")}
        actions={
          <ButtonLink to="/situations/templates/new">
            <Icon of={Plus} /> {t("Make your own")}
          </ButtonLink>
        }
      >
        {t(
          "Choose one when you need it. It asks a few questions and ends with one step and a day.",
        )}
      </PageHead>
      <label className="sr" htmlFor={id}>
        {t("Search situations")}
      </label>
      <input
        id={id}
        className={`in ${styles.find}`}
        type="search"
        placeholder={t("Search, or say it in your own words")}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <ProblemNote error={error} onRetry={refetch} />
      {open.length > 0 && !sought && (
        <section className={styles.part} aria-labelledby="open">
          <h2 id="open">{t("Open situations")}</h2>
          <SituationRows situations={open} />
        </section>
      )}
      {found.length + past.length === 0 && (
        <p className="note" role="status">
          {t("No situation with “{{words}}”.", { words: sought })}
        </p>
      )}
      {groups.map((group) => {
        const of = found.filter((each) => each.group === group);
        return (
          of.length > 0 && (
            <section key={group} className={styles.part} aria-labelledby={group}>
              <h2 id={group}>{t(groupLabels[group])}</h2>
              <ul className={styles.sit}>
                {of.map(({ key, form }) => {
                  const count = all.filter(({ template }) => template === key).length;
                  return (
                    <li key={key}>
                      <Link to={situationAt(key, Object.fromEntries(aboutOf(query)))}>
                        {inLanguage(form.name)}
                      </Link>
                      <p>{inLanguage(form.note)}</p>
                      {count > 0 && (
                        <Link className={styles.kept} to={`/situations?records=${key}`}>
                          {t("one record | {{count}} records", { count })}
                        </Link>
                      )}
                    </li>
                  );
                })}
              </ul>
            </section>
          )
        );
      })}
      {past.length > 0 && <Past situations={past} open={sought !== ""} />}
    </>
  );
}

/** Those that ended. A former address opens them. */
function Past({ situations, open }: { situations: Situation[]; open: boolean }) {
  const t = useT();
  useShownPlace();
  return (
    <Folds>
      <Fold
        id="past"
        label={t("Earlier situations")}
        about={t("one situation | {{words}} situations", { count: situations.length })}
        open={open}
      >
        <Went situations={situations} />
      </Fold>
    </Folds>
  );
}

/** Tells whether its name, its note and other words for it contain the words sought, in any order. */
const isFound = ({ form: { name, note, words } }: SituationTemplate, sought: string): boolean =>
  contains([name, note, words].map((each) => (each ? inLanguage(each) : "")).join(" "), sought);

const contains = (text: string, sought: string): boolean =>
  sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));

const namesIn = ({ answers }: Situation) => [
  ...new Set(answers.flatMap(({ person }) => person?.name ?? [])),
];
