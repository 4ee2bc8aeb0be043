import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { limits } from "../../../shared/api";
import { today } from "../../../shared/days";
import { toDosQuery } from "../../../shared/home";
import { inLanguage, msg, useT } from "../../../shared/i18n";
import { PageHead, useShownPlace } from "../../../shared/layout";
import { Marked } from "../../../shared/Marked";
import { ProblemNote } from "../../../shared/problems";
import {
  type Fit,
  fittingNow,
  SituationRows,
  situationAt,
  situationsQuery,
} from "../../../shared/situation";
import { ButtonLink, Fold, Folds, Icon } from "../../../shared/ui";
import { aboutOf } from "../BeginSituation";
import { hasEnded } from "../earlier";
import styles from "../situation.module.css";
import type { Situation, SituationTemplate } from "../types";
import { Went } from "../Went";
import all from "./all.module.css";
import { FormPicture } from "./FormPicture";
import { type Found, marksIn, seek, soughtWords } from "./sought";

const groups = ["role", "growth", "time", "people", "team", "business", "next", "own"] as const;

const groupLabels = {
  role: msg("Role and expectations"),
  growth: msg("Feedback and growth"),
  time: msg("Time"),
  people: msg("People"),
  team: msg("Team"),
  business: msg("Business and team"),
  next: msg("Next job"),
  own: msg("Your own"),
} as const;

const reasons = {
  asked: msg("You were asked for “{{text}}”."),
  talk: msg("You have a one-on-one with {{name}}."),
  waiting: msg("“{{text}}” isn’t settled with {{name}}."),
  late: msg("“{{text}}” is overdue."),
} as const;

const isOpen = ({ state }: Situation) => state === "open" || state === "set-aside";

/** What fits now, the open ones, and all kinds in groups; what is typed replaces them by what it finds. */
export function AllSituations({ templates }: { templates: SituationTemplate[] }) {
  const t = useT();
  const id = useId();
  const [sought, setSought] = useState("");
  const { data: situations = [], error, refetch } = useQuery(situationsQuery);
  const open = situations.filter(isOpen);
  const past = situations.filter(hasEnded);
  const kinds = { templates, situations };
  return (
    <>
      <PageHead heading={t("What’s the situation?")} title={t("Situations")} />
      <div className={all.search}>
        <label className="sr" htmlFor={id}>
          {t("Search situations")}
        </label>
        <input
          id={id}
          className="in"
          type="search"
          placeholder={t("Say it in your own words")}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        <ButtonLink look="plain" to="/situations/templates/new">
          <Icon of={Plus} /> {t("Make template")}
        </ButtonLink>
      </div>
      <ProblemNote error={error} onRetry={refetch} />
      {soughtWords(sought).length > 0 ? (
        <Sought {...kinds} sought={sought} />
      ) : (
        <>
          <FitsNow templates={templates} />
          {open.length > 0 && (
            <section className={styles.part} aria-labelledby="open">
              <h2 id="open">{t("Open situations")}</h2>
              <SituationRows situations={open} />
            </section>
          )}
          <Groups {...kinds} past={past} />
        </>
      )}
    </>
  );
}

/** At most three, each with its reason. */
function FitsNow({ templates }: { templates: SituationTemplate[] }) {
  const t = useT();
  const { data: toDos = [] } = useQuery(toDosQuery(today()));
  const found: Fit[] = fittingNow(toDos, templates, 3);
  if (found.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="fits">
      <h2 id="fits">{t("Fits now")}</h2>
      <ul className={all.fits}>
        {found.map(({ template: { key, form }, of, because, name = "", text = "" }) => (
          <li key={key}>
            <FormPicture of={form} />
            <Link to={situationAt(key, of)}>{inLanguage(form.name)}</Link>
            <p dir="auto">{t(reasons[because], { name, text })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Kinds = { templates: SituationTemplate[]; situations: Situation[] };

function Groups({ templates, situations, past }: Kinds & { past: Situation[] }) {
  const t = useT();
  return (
    <section className={styles.part} aria-labelledby="all">
      <h2 id="all">{t("All {{count}}", { count: templates.length })}</h2>
      <div className={all.groups}>
        <Folds>
          {groups.map((group) => {
            const of = templates.filter((each) => each.group === group);
            return (
              of.length > 0 && (
                <Fold key={group} name="kinds" label={t(groupLabels[group])} about={of.length}>
                  <KindRows
                    found={of.map((template) => ({ template, other: [] }))}
                    {...{ situations }}
                  />
                </Fold>
              )
            );
          })}
          {past.length > 0 && <Past situations={past} />}
        </Folds>
      </div>
    </section>
  );
}

/** Those that ended. A former address opens them. */
function Past({ situations }: { situations: Situation[] }) {
  const t = useT();
  useShownPlace();
  return (
    <Fold
      id="past"
      name="kinds"
      label={t("Earlier situations")}
      about={t("one situation | {{words}} situations", { count: situations.length })}
    >
      <Went situations={situations} />
    </Fold>
  );
}

function KindRows({
  found,
  situations,
  words = [],
}: {
  found: Found[];
  situations: Situation[];
  words?: string[];
}) {
  const t = useT();
  const [query] = useSearchParams();
  const marked = (text: string) => <Marked text={text} marks={marksIn(text, words)} />;
  return (
    <ul className={all.kinds}>
      {found.map(({ template: { key, form }, other }) => {
        const count = situations.filter(({ template }) => template === key).length;
        return (
          <li key={key}>
            <FormPicture of={form} />
            <Link to={situationAt(key, Object.fromEntries(aboutOf(query)))}>
              {marked(inLanguage(form.name))}
            </Link>
            <p>
              {marked(inLanguage(form.note))}
              {other.length > 0 && (
                <> {marked(t("Other words: {{words}}.", { words: other.join(", ") }))}</>
              )}
            </p>
            {count > 0 && (
              <Link className={all.count} to={`/situations?records=${key}`}>
                {t("one record | {{count}} records", { count })}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Kinds and earlier situations that fit the words, and a way to begin with them as title. */
function Sought({ templates, situations, sought }: Kinds & { sought: string }) {
  const t = useT();
  const [query] = useSearchParams();
  const words = soughtWords(sought);
  const found = seek(templates, sought);
  const written = situations.filter((each) => {
    const text = textOf(each).toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const title = sought.trim().slice(0, limits.SituationDraft.title.maxLength);
  return (
    <>
      <section className={styles.part} aria-labelledby="found">
        <div role="status">
          <h2 id="found">
            {found.length > 0
              ? t("One kind fits | {{first}} kinds fit", { count: found.length })
              : t("No kind of situation has these words")}
          </h2>
        </div>
        {found.length > 0 && <KindRows {...{ found, situations, words }} />}
      </section>
      {written.length > 0 && (
        <section className={styles.part} aria-labelledby="written">
          <h2 id="written">{t("What you wrote before")}</h2>
          <Went situations={written} />
        </section>
      )}
      <div className={styles.part}>
        <p className="note">{t("Does none of these fit? Begin with your own words as title.")}</p>
        <p className="row">
          <ButtonLink
            to={situationAt("anything", { ...Object.fromEntries(aboutOf(query)), title })}
          >
            {t("Begin empty record")}
          </ButtonLink>
        </p>
      </div>
    </>
  );
}

const textOf = ({ title, name, answers }: Situation) =>
  [title, inLanguage(name), ...answers.flatMap(({ text, person }) => [text, person?.name])].join(
    " ",
  );
