import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { Section } from "../../../shared/ui";
import { kindOf, type Past, promiseSums, promisesQuery } from "../parts/promises";
import styles from "./promises.module.css";

/** How the promises of twelve months were kept: in all, and for each person. Only the reader sees it. */
export function PastPromises() {
  const t = useT();
  const { data } = useQuery(promisesQuery);
  if (!data) return null;
  const by = (party: Past["by"]) =>
    data.people
      .map(({ promises, ...person }) => ({
        ...person,
        promises: promises.filter((each) => each.by === party),
      }))
      .filter(({ promises }) => promises.length > 0);
  const [mine, theirs] = [by("me"), by("other")];
  if (mine.length + theirs.length === 0)
    return <p className="note">{t("No promise has come due yet.")}</p>;
  return (
    <>
      <p className="note">
        {t(
          "In the last twelve months. A promise counts once its first day is over. Only you see this.",
        )}
      </p>
      {mine.length > 0 && <Direction heading={t("You promised")} people={mine} />}
      {theirs.length > 0 && <Direction heading={t("They promised")} people={theirs} />}
    </>
  );
}

function Direction({ heading, people }: { heading: string; people: Schemas["PromisesWith"][] }) {
  return (
    <Section level={3} heading={heading}>
      <Sums of={people.flatMap(({ promises }) => promises)} />
      <ul className={styles.people}>
        {people.map(({ id, name, promises }) => (
          <li key={id}>
            <Link to={`/people/${id}`}>{name}</Link>
            <span className={styles.marks} aria-hidden="true">
              {promises.map((each, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
                <i key={at} className={styles[kindOf(each)]} />
              ))}
            </span>
            <Sums of={promises} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Sums({ of }: { of: Past[] }) {
  const t = useT();
  const told = of.filter(({ outcome }) => outcome === "moved-before").length;
  return (
    <p className={styles.sums}>
      {promiseSums(t, of)}
      {told > 0 && (
        <span className="meta"> {t("{{count}} moved before the day", { count: told })}</span>
      )}
    </p>
  );
}
