import { useQuery } from "@tanstack/react-query";
import { dayOf, sayDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { Evidence } from "../parts/Evidence";
import { lastRatingQuery } from "./queries";

type Props = { surveyId: string; questionId: string };

/**
 * Shows what counts as evidence since the lead rated themselves in the same item; nothing where
 * nothing does.
 */
export function RatingEvidence({ surveyId, questionId }: Props) {
  const t = useT();
  const last = useQuery(lastRatingQuery(surveyId, questionId));
  if (last.isPending) return null;
  const since = last.data ? dayOf(last.data.closedAt) : undefined;
  const title =
    last.data && since
      ? t("Since your last rating ({{rating}} on {{day}})", {
          rating: last.data.self,
          day: sayDay(since),
        })
      : t("Evidence from your log");
  return <Evidence questionId={questionId} since={since} title={title} />;
}
