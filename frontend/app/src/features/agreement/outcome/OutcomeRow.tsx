import { Check, type LucideIcon, Waves, X } from "lucide-react";
import type { Versioned } from "../../../shared/api";
import { OwnAndOthers } from "../../../shared/chart";
import { formatMean, msg, useT } from "../../../shared/i18n";
import { useInexact } from "../../../shared/inexact";
import { AskAbout } from "../../../shared/question";
import { Changed } from "../../../shared/team";
import { Icon, RowButton, RowLink, useGroupName } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { voteCounts, voterLabels } from "../labels";
import { isObjected, Objections, otherVoters } from "../parts/Objections";
import { Origin } from "../parts/Origin";
import { ClauseReason } from "../text/ClauseReason";
import {
  type Agreement,
  type AgreementClause,
  type AgreementStanding,
  type Vote,
  votes,
} from "../types";
import { Answer } from "./Answer";

type Props = {
  agreement: Versioned<Agreement>;
  clause: AgreementClause;
  number: number;
  /** Unknown until it is read. */
  standing: AgreementStanding | undefined;
  /** The version that was agreed last before this one. */
  changedSince: number | undefined;
  /** Writes it anew in the next version, from a suggestion if there is one; not while people vote. */
  onTake: ((take: { clauseId: string; suggestion?: string }) => void) | undefined;
};

export const voteSigns: Record<Vote, LucideIcon> = { agree: Check, live: Waves, object: X };
const changeLabels = {
  new: msg("New since version {{number}}"),
  reworded: msg("Changed since version {{number}}"),
};

const outcomeLabels = {
  "no-objections": msg("Nobody objects"),
  objections: msg("There are objections"),
};

/** One clause, how it was voted on, what should change, and how it goes with it. */
export function OutcomeRow(props: Props) {
  const { agreement, clause, number, standing, changedSince, onTake } = props;
  const t = useT();
  const { id, text, change, before, answer } = clause;
  const { votes: counted, rating } = standing ?? {};
  const isClosed = agreement.value.vote === undefined || agreement.value.vote.resultsReady;
  const take = isClosed ? onTake : undefined;
  return (
    <li id={`clause-${id}`} className={styles.clause}>
      <span className={styles.n}>{number}</span>
      <div>
        {changedSince && change !== "same" && (
          <span className="tag">{t(changeLabels[change], { number: changedSince })}</span>
        )}
        <p className={styles.text} dir="auto">
          {!changedSince || change === "same" ? (
            text
          ) : change === "new" ? (
            <ins>{text}</ins>
          ) : (
            <Changed before={before ?? ""} after={text} />
          )}
        </p>
        <ClauseReason of={clause} />
        {agreement.value.agreedOn && <AskAbout about={{ kind: "clause", id }} words={text} />}
        {((standing && isObjected(standing)) || answer) && (
          <Objections
            of={standing}
            below={(suggestion) =>
              take && (
                <RowButton
                  word={t("Add to next version")}
                  about={`${text}: ${suggestion}`}
                  onPress={() => take({ clauseId: id, suggestion })}
                />
              )
            }
          >
            <Answer agreement={agreement} clause={clause} />
            {take && !standing?.reasons.length && (
              <RowButton
                word={t("Reword in next version")}
                about={text}
                onPress={() => take({ clauseId: id })}
              />
            )}
          </Objections>
        )}
      </div>
      <div className={styles.margin}>
        <Origin of={clause} />
        {counted && (
          <p className={styles.stand}>
            {votes.map(
              (vote) =>
                counted[vote] > 0 && (
                  <span key={vote} className={vote === "object" ? "stop" : undefined}>
                    <Icon of={voteSigns[vote]} /> {t(voteCounts[vote], { count: counted[vote] })}
                  </span>
                ),
            )}
          </p>
        )}
        {standing && <WithoutFigures of={standing} />}
        {(standing ? otherVoters(standing) : []).map(({ name, vote, reason }) => (
          <p key={name}>
            {vote ? t(voterLabels[vote], { name }) : t("{{name}} didn’t vote on it", { name })}
            {reason && (
              <>
                {" "}
                <q className="voice" dir="auto">
                  {reason}
                </q>
              </>
            )}
          </p>
        ))}
        {rating ? (
          <Rated rating={rating} clause={clause} />
        ) : (
          agreement.value.state === "agreed" && <p className="meta">{t("Not rated yet")}</p>
        )}
      </div>
    </li>
  );
}

/**
 * Shows whether anyone objects, where exactly the same people voted on changed words; else why there
 * are no votes, and what can be done.
 */
function WithoutFigures({ of: standing }: { of: AgreementStanding }) {
  const t = useT();
  const nameOf = useGroupName();
  const say = useInexact();
  const { outcome, withoutFigures } = standing;
  if (outcome) {
    const objected = outcome === "objections";
    return (
      <p className={objected ? "stop" : undefined}>
        <Icon of={objected ? X : Check} /> {t(outcomeLabels[outcome])}
      </p>
    );
  }
  return (
    withoutFigures.length > 0 && (
      <>
        {withoutFigures.map((group) => (
          <p key={group.launchGroupId} className="meta">
            {t("{{group}}: {{said}}", { group: nameOf(group), said: say(group, standing) })}
          </p>
        ))}
        <p className="meta">
          {t("Agree in a meeting, or by name with people who weren’t asked anonymously.")}
        </p>
      </>
    )
  );
}

type RatedProps = { rating: NonNullable<AgreementStanding["rating"]>; clause: AgreementClause };

/** The latest rating and its gap. */
function Rated({ rating: { surveyId, self, mean }, clause: { id, text } }: RatedProps) {
  const t = useT();
  const parts = [
    self !== undefined && t("You {{rating}}", { rating: self }),
    mean !== undefined && t("others {{mean}}", { mean: formatMean(mean) }),
  ].filter(Boolean);
  const label = parts.join(", ");
  return (
    <div className={styles.rated}>
      <OwnAndOthers self={self} mean={mean} label={label} />
      <RowLink to={`/gaps?survey=${surveyId}&item=clause.${id}`} about={text}>
        {label || t("View gap")}
      </RowLink>
    </div>
  );
}
