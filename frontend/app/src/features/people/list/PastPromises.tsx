import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { bodyQuery, type Schemas } from "../../../shared/api";
import { type Message, msg, useT } from "../../../shared/i18n";
import { Section } from "../../../shared/ui";
import styles from "./promises.module.css";

type Past = Schemas["PastPromise"];
type Kind = "kept" | "moved" | "missed";

const promisesQuery = bodyQuery("/api/promises");

const kinds: Record<Kind, Message> = {
  kept: msg("{{count}} kept on the day"),
  moved: msg("{{count}} moved"),
  missed: msg("{{count}} missed"),
};

const kindOf = ({ outcome }: Past): Kind =>
  outcome === "kept" || outcome === "missed" ? outcome : "moved";

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

/** "3 kept on the day, 1 moved". */
function Sums({ of }: { of: Past[] }) {
  const t = useT();
  const counts = (Object.keys(kinds) as Kind[])
    .map((kind) => ({ kind, count: of.filter((each) => kindOf(each) === kind).length }))
    .filter(({ count }) => count > 0);
  const told = of.filter(({ outcome }) => outcome === "moved-before").length;
  return (
    <p className={styles.sums}>
      {counts.map(({ kind, count }) => t(kinds[kind], { count })).join(", ")}
      {told > 0 && (
        <span className="meta"> {t("{{count}} moved before the day", { count: told })}</span>
      )}
    </p>
  );
}
