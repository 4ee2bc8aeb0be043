import { useMutation } from "@tanstack/react-query";
import { client, ifMatch, versioned } from "../../../shared/api";
import { formatList, ownZone, useT } from "../../../shared/i18n";
import { Button, Section } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { agreementChanged, agreementPath } from "../queries";
import {
  type Agreement,
  type AgreementClause,
  type AgreementHistory,
  agreementLimits,
} from "../types";
import { EnterVotes } from "./EnterVotes";
import { Failure } from "./Failure";
import { PreparedVote } from "./PreparedVote";

type Props = {
  agreement: Agreement;
  /** These need a vote. What was reworded counts from the next save on. */
  asked: readonly AgreementClause[];
  history: AgreementHistory;
};

/** The one way to agree: people vote, without their names where enough of them do. */
export function AskForAgreement({ agreement, asked, history }: Props) {
  const t = useT();
  const { id, number, vote, clauses } = agreement;
  const prepare = useMutation({
    mutationFn: async () => {
      const { etag } = await history.saved();
      const body = { title: t("Role agreement, version {{number}}", { number }), zone: ownZone() };
      const params = { ...agreementPath(id), ...ifMatch(etag) };
      return versioned(client.POST("/api/agreements/{agreementId}/vote", { params, body }));
    },
    onSuccess: agreementChanged,
  });
  const tooMany = asked.length > agreementLimits.voted;
  const instead = { agreement, version: () => history.saved() };
  return (
    <Section className={`panel sheet ${styles.panel}`} heading={t("Ask for agreement")}>
      <p className="note">
        {t(
          "Every clause was agreed in these words or has a result, so there’s nothing to vote on. | Each person votes on clause {{numbers}}. They agree, can live with it, or object. | Each person votes on clauses {{numbers}}. They agree, can live with each of them, or object.",
          {
            count: asked.length,
            numbers: formatList(asked.map((clause) => String(clauses.indexOf(clause) + 1))),
          },
        )}
      </p>
      {tooMany && (
        <p className="stop">
          {t(
            "People can vote on at most {{most}} clauses at a time. Leave some for the next version.",
            { most: agreementLimits.voted },
          )}
        </p>
      )}
      {vote?.state === "draft" ? (
        <PreparedVote surveyId={vote.surveyId} history={history} {...instead} />
      ) : (
        <>
          <Failure of={prepare.error} />
          <div className="row">
            {asked.length > 0 && (
              <Button
                look="primary"
                isDisabled={tooMany}
                isPending={prepare.isPending}
                onPress={() => prepare.mutate()}
              >
                {t("Choose people")}
              </Button>
            )}
            <EnterVotes
              label={t(agreement.byNameObstacle ? "Record a meeting" : "Enter votes")}
              {...instead}
            />
          </div>
        </>
      )}
    </Section>
  );
}
