import { useMutation } from "@tanstack/react-query";
import { client, ifMatch, useMe, versioned } from "../../../shared/api";
import { msg, ownZone, useT } from "../../../shared/i18n";
import { Button, Section } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { agreementChanged, agreementPath } from "../queries";
import { type Agreement, type AgreementHistory, agreementLimits } from "../types";
import { AgreementTalk } from "./AgreementTalk";
import { ByName } from "./ByName";
import { Failure } from "./Failure";
import { TheVote } from "./TheVote";

type Props = { agreement: Agreement; history: AgreementHistory };

const byNameTexts = {
  "nothing-to-vote-on": msg(
    "Nothing has changed since the version that was agreed last, so there’s nothing to ask people by name.",
  ),
  "vote-mixed": msg(
    "People were asked to vote on this version without their names, so you can’t ask them by name.",
  ),
};

/** Shows who votes and what they read; or a talk instead. */
export function Propose({ agreement, history }: Props) {
  const t = useT();
  const { name } = useMe();
  const { id, number, vote, clauses, byNameObstacle } = agreement;
  // What was reworded counts from the next save on.
  const asked = clauses.filter(({ change, votedIn }) => change !== "same" && !votedIn).length;
  const prepare = useMutation({
    mutationFn: async () => {
      const { etag } = await history.saved();
      const body = { title: t("Role agreement, version {{number}}", { number }), zone: ownZone() };
      const params = { ...agreementPath(id), ...ifMatch(etag) };
      return versioned(client.POST("/api/agreements/{agreementId}/vote", { params, body }));
    },
    onSuccess: async (changed) => {
      await agreementChanged(changed);
    },
  });
  const instead = { agreement, version: () => history.saved(), isDisabled: clauses.length === 0 };
  const prepared = vote?.state === "draft";
  return (
    <Section className={`panel sheet ${styles.panel}`} heading={t("Who votes and what they read")}>
      <p className="note">
        {t(
          "Every clause was agreed in these words or has a result, so there’s nothing to vote on. | People vote on the one clause that wasn’t agreed in these words and has no result yet. Votes are sealed and opened like any other answer. | People vote on the {{words}} clauses that weren’t agreed in these words and have no result yet. Votes are sealed and opened like any other answer.",
          { count: asked },
        )}
      </p>
      {asked > agreementLimits.voted && (
        <p className="stop">
          {t(
            "People can vote on at most {{most}} clauses at a time. Leave some for the next version.",
            { most: agreementLimits.voted },
          )}
        </p>
      )}
      {prepared ? (
        <TheVote surveyId={vote.surveyId} history={history} name={name} />
      ) : (
        <>
          <Failure of={prepare.error} />
          <Button
            look="primary"
            isDisabled={asked > agreementLimits.voted || clauses.length === 0}
            isPending={prepare.isPending}
            onPress={() => prepare.mutate()}
          >
            {t("Prepare vote")}
          </Button>
        </>
      )}
      <h3>{t("Or without an anonymous vote")}</h3>
      <p className="note">
        {t(
          byNameObstacle
            ? "In a small team, agree in a meeting and enter where and when. Everyone who reads the agreement sees the meeting."
            : "In a small team, ask people by name, or agree in a meeting and enter where and when. Everyone who reads the agreement sees the meeting.",
        )}
      </p>
      {byNameObstacle && <p className="note">{t(byNameTexts[byNameObstacle])}</p>}
      <div className="row">
        {!byNameObstacle && <ByName {...instead} />}
        <AgreementTalk {...instead} />
      </div>
    </Section>
  );
}
