import { useMutation } from "@tanstack/react-query";
import {
  client,
  groupsQuery,
  ifMatch,
  peopleQuery,
  queries,
  type Schemas,
  useCreationKey,
  versioned,
} from "../../../shared/api";
import { ownZone, useT } from "../../../shared/i18n";
import { useNavigateIfHere } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { FiguresFrom, useFiguresFrom } from "../../../shared/repeat";
import { Button } from "../../../shared/ui";
import { ClauseChoice } from "../parts/ClauseChoice";
import { voteChanged } from "../queries";
import { type AgreementClause, agreementLimits } from "../types";

/** Selects the people whom a survey asks unless its lead changes it. */
async function everybody(): Promise<Schemas["Audience"][]> {
  const [groups, people] = await Promise.all([
    queries.fetchQuery(groupsQuery),
    queries.fetchQuery(peopleQuery),
  ]);
  return groups
    .map(({ id }) => ({
      groupId: id,
      personIds: people.filter(({ groupId }) => groupId === id).map((person) => person.id),
    }))
    .filter(({ personIds }) => personIds.length > 0);
}

/** Makes a survey in which people rate up to eight clauses. */
export function RateIt({
  clauses,
  number,
  ratedIn,
}: {
  clauses: readonly AgreementClause[];
  number: number;
  /** The survey in which each clause was rated last. */
  ratedIn: (clauseId: string) => string | undefined;
}) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const key = useCreationKey();
  const begin = useMutation({
    mutationFn: async (chosen: readonly AgreementClause[]) => {
      const draft = { template: "own", zone: ownZone() };
      const made = await versioned(
        client.POST("/api/surveys", { params: key.for(draft), body: draft }),
      );
      const questions = chosen.map(({ id, text }) => ({
        id: `clause.${id}`,
        kind: "item" as const,
        text: { own: text },
        advice: true,
      }));
      const params = { path: { surveyId: made.value.id }, ...ifMatch(made.etag) };
      const body = {
        title: t("Feedback on version {{number}}", { number }),
        questions,
        audience: await everybody(),
      };
      return versioned(client.PATCH("/api/surveys/{surveyId}", { params, body }));
    },
    onSuccess: async (survey) => {
      key.done();
      voteChanged(survey);
      await navigateIfHere(`/surveys/${survey.value.id}`);
    },
  });
  return (
    <ClauseChoice
      heading={t("Which clauses should be rated?")}
      of={clauses}
      most={agreementLimits.rated}
      start={clauses.map(({ id }) => id)}
    >
      {(ids) => {
        const chosen = clauses.filter(({ id }) => ids.has(id));
        return (
          <>
            <RatedBefore
              in={chosen.flatMap(({ id, votedIn }) => [ratedIn(id) ?? [], votedIn ?? []].flat())}
            />
            <ProblemNote error={begin.error} />
            <Button
              isDisabled={chosen.length === 0}
              isPending={begin.isPending}
              onPress={() => begin.mutate(chosen)}
            >
              {t(
                "Choose a clause | Create survey with one clause | Create survey with {{count}} clauses",
                { count: chosen.length },
              )}
            </Button>
          </>
        );
      }}
    </ClauseChoice>
  );
}

/** Says from which day on ratings of clauses that were asked about in these surveys have figures. */
const RatedBefore = ({ in: surveys }: { in: readonly string[] }) => (
  <FiguresFrom day={useFiguresFrom(surveys)} />
);
