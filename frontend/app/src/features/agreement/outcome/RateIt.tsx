import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
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
import { Button, Checkbox, Dialog } from "../../../shared/ui";
import styles from "../agreement.module.css";
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
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(
    () => new Set(clauses.slice(0, agreementLimits.rated).map(({ id }) => id)),
  );
  const askedIn = clauses
    .filter(({ id }) => chosen.has(id))
    .flatMap(({ id, votedIn }) => [ratedIn(id) ?? [], votedIn ?? []].flat());
  const figuresFrom = useFiguresFrom(askedIn);
  const full = chosen.size >= agreementLimits.rated;
  const begin = useMutation({
    mutationFn: async () => {
      const draft = { template: "own", zone: ownZone() };
      const made = await versioned(
        client.POST("/api/surveys", { params: key.for(draft), body: draft }),
      );
      const questions = clauses
        .filter(({ id }) => chosen.has(id))
        .map(({ id, text }) => ({
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
  const toggle = (id: string) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {t("Choose clauses")}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        heading={t("Which clauses should be rated?")}
      >
        <p className="note">
          {t("A form holds at most {{most}} items.", { most: agreementLimits.rated })}
        </p>
        <ul className={styles.choose}>
          {clauses.map(({ id, text }) => (
            <li key={id}>
              <Checkbox
                checked={chosen.has(id)}
                disabled={full && !chosen.has(id)}
                onChange={() => toggle(id)}
              >
                <span dir="auto">{text}</span>
              </Checkbox>
            </li>
          ))}
        </ul>
        <FiguresFrom day={figuresFrom} />
        <ProblemNote error={begin.error} />
        <Button
          isDisabled={chosen.size === 0}
          isPending={begin.isPending}
          onPress={() => begin.mutate()}
        >
          {t(
            "Choose a clause | Create survey with one clause | Create survey with {{count}} clauses",
            { count: chosen.size },
          )}
        </Button>
      </Dialog>
    </>
  );
}
