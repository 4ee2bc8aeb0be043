import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Schemas, Versioned } from "../../../shared/api";
import { formatMean, useStrings } from "../../../shared/i18n";
import { questionOf } from "../ask/skills";
import styles from "../coaching.module.css";
import { releasedQuery } from "../queries";
import { standingOf } from "../series/series";
import { coachingStrings } from "../strings";
import type { Pairing } from "../types";
import { Ratings } from "./Ratings";

/** What moved, a sentence for each skill and no score; for the coachee alone, beside what was released. */
export function SkillBySkill({ of: version }: { of: Versioned<Pairing> }) {
  const say = useStrings(coachingStrings);
  const { value: pairing } = version;
  const own = pairing.mine === "coachee";
  return (
    <section className={styles.sec} aria-labelledby="skills">
      <h2 id="skills">{say("skills.title")}</h2>
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
      {own && <Ratings key={version.etag} of={version} />}
    </section>
  );
}

function Sessions({ pairing, skill }: { pairing: Pairing; skill: string }) {
  const say = useStrings(coachingStrings);
  const { sessions, done, open } = standingOf(pairing, skill);
  if (sessions === 0) return say("skills.none");
  const said = [
    say("skills.sessions", { count: sessions }),
    say("skills.done", { count: done }),
    open > 0 && done > 0 ? say("skills.open", { count: open }) : "",
  ];
  return `${said.filter(Boolean).join(", ")}.`;
}

type RatedProps = { skill: Schemas["PairingSkill"]; own: boolean };

function Rated({ skill: { first, last }, own }: RatedProps) {
  const say = useStrings(coachingStrings);
  if (!own) {
    const [then, now] = [first ?? "–", last ?? "–"];
    return (first ?? last) ? say("skills.rated.theirs", { first: then, last: now }) : null;
  }
  if (first && last) return say("skills.rated.both", { first, last });
  if (first) return say("skills.rated.first", { first });
  return last ? say("skills.rated.last", { last }) : null;
}

/** What the last cycle released of the same item; nothing where the skill is no item of one. */
function Released({ skill }: { skill: string }) {
  const say = useStrings(coachingStrings);
  const gaps = useQuery(releasedQuery).data;
  const item = gaps?.items.find(({ questionId }) => questionId === questionOf(skill));
  if (!gaps || !item?.self?.rating) return null;
  const total = item.blocks.find(({ block }) => block === "total");
  const { change } = total ?? {};
  const said = [
    say("skills.released", { survey: gaps.title, self: item.self.rating }),
    item.before && !item.textBefore ? say("skills.released.before", { before: item.before }) : "",
    total ? say("skills.released.others", { mean: formatMean(total.mean) }) : "",
    change
      ? say(change.clear ? "skills.released.clear" : "skills.released.unclear", {
          by: `${change.by > 0 ? "+" : ""}${formatMean(change.by)}`,
        })
      : "",
  ];
  return (
    <p className="note">
      {said.filter(Boolean).join(", ")}.{" "}
      <Link to={`/gaps?survey=${gaps.surveyId}`}>{say("skills.released.all")}</Link>
    </p>
  );
}
