import { useMutation, useQuery } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { Link } from "react-router";
import {
  client,
  ifMatch,
  type Schemas,
  surveyQuery,
  type Versioned,
  versioned,
} from "../../../shared/api";
import { formatList, formatTime, useT } from "../../../shared/i18n";
import { NoFigures } from "../../../shared/inexact";
import { useNavigateIfHere } from "../../../shared/layout";
import {
  Button,
  Confirm,
  Pair,
  Sign,
  Skeleton,
  TextField,
  tell,
  useGroupName,
} from "../../../shared/ui";
import { blocksQuery, everythingChanged, voteChanged } from "../queries";
import type { AgreementHistory } from "../types";
import { EnterVotes } from "./EnterVotes";
import { Failure } from "./Failure";

type Props = Pick<ComponentProps<typeof EnterVotes>, "agreement" | "version"> & {
  history: AgreementHistory;
};

/** The vote as it would be launched: who, until when, and how it is released. */
export function PreparedVote({ surveyId, ...props }: Props & { surveyId: string }) {
  const { data: survey } = useQuery({ ...surveyQuery(surveyId), staleTime: 0 });
  return survey ? <Prepared survey={survey} {...props} /> : <Skeleton />;
}

function Prepared({
  survey,
  history,
  ...instead
}: Props & { survey: Versioned<Schemas["Survey"]> }) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const nameOf = useGroupName();
  const [checking, setChecking] = useState(false);
  const { id, closesLocal, closesAt, zone, audience } = survey.value;
  const path = { surveyId: id };
  const { data: preview } = useQuery(blocksQuery(id, survey.etag));
  const move = useMutation({
    mutationFn: (local: string) =>
      versioned(
        client.PATCH("/api/surveys/{surveyId}", {
          params: { path, ...ifMatch(survey.etag) },
          body: { closesLocal: local },
        }),
      ),
    onSuccess: voteChanged,
  });
  const launch = useMutation({
    mutationFn: async () => {
      await history.saved();
      // The vote follows what is typed: what was saved last is what is voted on.
      const { etag } = await versioned(client.GET("/api/surveys/{surveyId}", { params: { path } }));
      const params = { path, ...ifMatch(etag) };
      return versioned(client.POST("/api/surveys/{surveyId}/launch", { params }));
    },
    onSuccess: async (running) => {
      history.forget();
      voteChanged(running);
      await everythingChanged();
      if (running.value.delivery === "links") await navigateIfHere(`/surveys/${id}`);
      else tell(t("Everyone who votes has been sent a link."));
    },
    onError: () => setChecking(false),
  });
  if (!preview) return <Skeleton />;
  const { blocks, k, invited, obstacles, inexact, noFigures } = preview;
  const ask = t("Ask people | Ask one person | Ask {{count}} people", { count: invited });
  const named = blocks.flatMap(({ named, person }) => (named && person) || []);
  // Nobody's vote could be shown without a name.
  const byName = !preview.ratingsPossible && invited > 0;
  return (
    <>
      <dl className="pairs">
        {blocks.map((block) => (
          <Pair
            key={block.id}
            of={
              <>
                <Sign kind={block.kind} /> {block.person ?? nameOf(block)}
              </>
            }
          >
            {block.invited}
          </Pair>
        ))}
      </dl>
      <EnterVotes label={t("Enter votes by name")} surveyId={id} {...instead} />
      <p className="note">{t("Votes by name replace the vote that is prepared here.")}</p>
      {byName ? (
        <>
          <p className="note">
            {t(
              "No group has {{k}} people whose links only they have, so they vote under their names.",
              { k },
            )}
          </p>
          <EnterVotes
            look="primary"
            label={ask}
            asked={audience.flatMap(({ personIds }) => personIds)}
            {...instead}
          />
        </>
      ) : (
        <>
          <TextField
            key={closesLocal}
            type="datetime-local"
            label={t("Vote closes on")}
            hint={`${formatTime(closesAt, zone)}, ${zone.replace(/.*\//, "").replaceAll("_", " ")}`}
            defaultValue={closesLocal.slice(0, 16)}
            onBlur={({ target: { value } }) =>
              value && value !== closesLocal.slice(0, 16) && move.mutate(value)
            }
          />
          {obstacles.length > 0 && (
            <p className="note stop" role="status">
              {t("You can’t ask them yet.")}{" "}
              <Link to={`/surveys/${id}`}>{t("See why", { context: "reasons" })}</Link>
            </p>
          )}
          <NoFigures of={preview} purpose="vote" />
          {inexact.length > 0 && !noFigures && (
            <p className="note">
              {t("Some votes won’t be shown, because people were asked the same within 60 days.")}{" "}
              <Link to={`/surveys/${id}`}>{t("See why", { context: "reasons" })}</Link>
            </p>
          )}
          <Failure of={move.error ?? launch.error} />
          <Button
            look="primary"
            isDisabled={obstacles.length > 0 || invited === 0}
            onPress={() => setChecking(true)}
          >
            {ask}
          </Button>
          <p className="note">
            {t(
              "Votes are anonymous. A group’s votes are only shown with at least {{k}} of them. Reasons are optional, shuffled, and shown without names.",
              { k },
            )}{" "}
            {named.length > 0 &&
              t(
                "One person votes under their name, and is told: {{names}} | {{first}} people vote under their names, and are told: {{names}}",
                { count: named.length, names: formatList(named) },
              )}
          </p>
          <a href={`/r/preview/#preview=${id}`} target="_blank" rel="noreferrer">
            {t("Preview as a voter")}
          </a>
          <Confirm
            open={checking}
            onClose={() => setChecking(false)}
            heading={ask}
            action={ask}
            onConfirm={() => launch.mutate()}
            pending={launch.isPending}
          >
            <p>
              {t(
                "From then on, you can’t change the clauses or who votes. The vote closes by itself. Until then, you only see how many people have voted.",
              )}
            </p>
          </Confirm>
        </>
      )}
    </>
  );
}
