import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { sayShortDay } from "../../shared/days";
import { formatList, inLanguage, msg, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { situationsQuery, situationTemplatesQuery } from "../../shared/situation";
import { ButtonLink, Icon } from "../../shared/ui";
import styles from "./situation.module.css";
import type { Situation, SituationTemplate } from "./types";

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

/** Open ones, then the kinds of situations, each with how often it has come up. */
export function Component() {
  const t = useT();
  const id = useId();
  const [query] = useSearchParams();
  const [sought, setSought] = useState("");
  const { data: templates } = useSuspenseQuery(situationTemplatesQuery);
  const { data: all = [], error, refetch } = useQuery(situationsQuery);
  const found = templates.filter((each) => isFound(each, sought));
  const open = all.filter(isOpen);
  const begun = query.size > 0 ? `?${query}` : "";
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
          <ul className={styles.sit}>
            {open.map((each) => (
              <li key={each.id}>
                <Link to={`/situations/${each.id}`} dir="auto">
                  {each.title ?? inLanguage(each.name)}
                </Link>
                <p dir="auto">
                  {[each.title && inLanguage(each.name), formatList(namesIn(each))]
                    .filter(Boolean)
                    .join(", ")}
                </p>
                <span>
                  {each.lookAgainOn &&
                    t("Look again on {{day}}", { day: sayShortDay(each.lookAgainOn) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {found.length === 0 && (
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
                      <Link to={`/situations/new/${key}${begun}`}>{inLanguage(form.name)}</Link>
                      <p>{inLanguage(form.note)}</p>
                      <span>
                        {count > 0 && (
                          <Link to={`/situations/past/${key}`}>
                            {t("once | {{count}} times", { count })}
                          </Link>
                        )}
                      </span>
                    </li>
                  );
                })}
              </ul>
            </section>
          )
        );
      })}
      {all.length > 0 && (
        <p className={`note ${styles.part}`}>
          <Link to="/situations/past">{t("All your situations")}</Link>
        </p>
      )}
    </>
  );
}

/**
 * Tells whether its name, its note and other words for it contain the words sought, in any order.
 */
function isFound({ form: { name, note, words } }: SituationTemplate, sought: string): boolean {
  const text = [name, note, words]
    .map((each) => (each ? inLanguage(each) : ""))
    .join(" ")
    .toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const namesIn = ({ answers }: Situation) => [
  ...new Set(answers.flatMap(({ person }) => person?.name ?? [])),
];
