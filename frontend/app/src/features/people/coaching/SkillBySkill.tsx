import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Schemas, Versioned } from "../../../shared/api";
import { formatMean, useT } from "../../../shared/i18n";
import { Section } from "../../../shared/ui";
import styles from "./coaching.module.css";
import type { Pairing } from "./queries";
import { releasedQuery } from "./queries";
import { Ratings } from "./Ratings";
import { standingOf } from "./series";
import { questionOf } from "./skills";

/**
 * Shows what moved, a sentence for each skill and no score; for the coachee alone, beside what was
 * released.
 */
export function SkillBySkill({ of: version }: { of: Versioned<Pairing> }) {
  const t = useT();
  const { value: pairing } = version;
  const own = pairing.mine === "coachee";
  return (
    <Section className={styles.sec} heading={t("Progress by skill")}>
      <ul className="rows">
        {pairing.skills.map((skill) => (
          <li key={skill.name}>
            <div>
              <p dir="auto">
                <b>{skill.name}</b>
              </p>
              <p className="note">
                <Sessions pairing={pairing} skill={skill.name} /> <Rated skill={skill} own={own} />
              </p>
              {own && <Released skill={skill.name} />}
            </div>
          </li>
        ))}
      </ul>
      {own && <Ratings of={version} />}
    </Section>
  );
}

function Sessions({ pairing, skill }: { pairing: Pairing; skill: string }) {
  const t = useT();
  const { sessions, done, open } = standingOf(pairing, skill);
  if (sessions === 0) return t("No sessions on this yet.");
  const said = [
    t("One session | {{first}} sessions", { count: sessions }),
    t("no steps done | one step done | {{words}} steps done", { count: done }),
    open > 0 && done > 0 ? t("one open | {{words}} open", { count: open }) : "",
  ];
  return `${said.filter(Boolean).join(", ")}.`;
}

type RatedProps = { skill: Schemas["PairingSkill"]; own: boolean };

function Rated({ skill: { first, last }, own }: RatedProps) {
  const t = useT();
  if (!own) {
    const [then, now] = [first ?? "–", last ?? "–"];
    return (first ?? last)
      ? t("Self-rating: {{first}} at the start, {{last}} now.", { first: then, last: now })
      : null;
  }
  if (first && last)
    return t("You rated yourself {{first}} at the start and {{last}} now.", { first, last });
  if (first) return t("You rated yourself {{first}} at the start.", { first });
  return last ? t("You rate yourself {{last}} now.", { last }) : null;
}

/**
 * Shows what the last cycle released of the same item; nothing where the skill is no item of one.
 */
function Released({ skill }: { skill: string }) {
  const t = useT();
  const gaps = useQuery(releasedQuery).data;
  const item = gaps?.items.find(({ questionId }) => questionId === questionOf(skill));
  if (!gaps || !item?.self?.rating) return null;
  const total = item.blocks.find(({ block }) => block === "total");
  const { change } = total ?? {};
  const said = [
    t("In “{{survey}}” you rated yourself {{self}}", {
      survey: gaps.title,
      self: item.self.rating,
    }),
    item.before && !item.textBefore ? t("before that {{before}}", { before: item.before }) : "",
    total ? t("others {{mean}}", { mean: formatMean(total.mean) }) : "",
    change
      ? t(change.clear ? "{{by}} since then" : "too few answers to tell", {
          by: `${change.by > 0 ? "+" : ""}${formatMean(change.by)}`,
        })
      : "",
  ];
  return (
    <p className="note">
      {said.filter(Boolean).join(", ")}.{" "}
      <Link to={`/gaps?survey=${gaps.surveyId}`}>{t("See all")}</Link>
    </p>
  );
}
