import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import {
  client,
  ifMatch,
  type Schemas,
  surveyQuery,
  type Versioned,
  versioned,
} from "../../../shared/api";
import { formatTime, useT } from "../../../shared/i18n";
import { NoFigures } from "../../../shared/inexact";
import { useNavigateIfHere } from "../../../shared/layout";
import {
  Button,
  Confirm,
  Field,
  Pair,
  Sign,
  Skeleton,
  tell,
  useGroupName,
} from "../../../shared/ui";
import styles from "../agreement.module.css";
import { blocksQuery, everythingChanged, voteChanged } from "../queries";
import type { AgreementHistory } from "../types";
import { Failure } from "./Failure";

type Survey = Schemas["Survey"];
type Props = { surveyId: string; history: AgreementHistory; name: string };

/** The vote as it would be launched: who, how it is released, until when. */
export function TheVote({ surveyId, history, name }: Props) {
  const { data: survey } = useQuery({ ...surveyQuery(surveyId), staleTime: 0 });
  return survey ? <Prepared survey={survey} history={history} name={name} /> : <Skeleton />;
}

type PreparedProps = { survey: Versioned<Survey>; history: AgreementHistory; name: string };

function Prepared({ survey, history, name }: PreparedProps) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const nameOf = useGroupName();
  const [checking, setChecking] = useState(false);
  const { id, closesLocal, closesAt, zone } = survey.value;
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
      else tell(t("Proposed. Everyone who votes has been sent a link."));
    },
    onError: () => setChecking(false),
  });
  if (!preview) return <Skeleton />;
  const { blocks, k, invited, obstacles } = preview;
  const people = t("Propose | Propose to one person | Propose to {{count}} people", {
    count: invited,
  });
  return (
    <>
      <dl className="pairs">
        {blocks.map((block) => (
          <Pair
            key={block.id}
            of={
              <>
                <Sign kind={block.kind} />
                {block.person ?? nameOf(block)}
              </>
            }
          >
            {block.named
              ? t("not anonymous (they’re told)")
              : t(
                  "one person, shown with at least {{k}} votes | {{count}} people, counted together, shown with at least {{k}} votes",
                  { count: block.invited, k },
                )}
          </Pair>
        ))}
        <Pair of={t("Reasons")}>{t("optional, shuffled, without names")}</Pair>
      </dl>
      <p className="note">
        <Link to={`/surveys/${id}`}>{t("Change people")}</Link>
      </p>
      <ClosesAt value={closesLocal} onChange={(local) => move.mutate(local)} />
      <p className="meta">
        {formatTime(closesAt, zone)}, {zone.replace(/.*\//, "").replaceAll("_", " ")}
      </p>
      <div className="tint">
        <p className="note">{t("Before the first clause, they read:")}</p>
        <p>
          <b>
            {t(
              "The vote doesn’t decide anything on its own. {{name}} reads the results and the reasons, and replies to objections at this link.",
              { name },
            )}
          </b>
        </p>
      </div>
      {obstacles.length > 0 && (
        <p className="note stop" role="status">
          {t("You can’t propose this yet.")}{" "}
          <Link to={`/surveys/${id}`}>{t("See why", { context: "reasons" })}</Link>
        </p>
      )}
      {!preview.ratingsPossible && invited > 0 && (
        <p className="note">
          {t(
            "No group has {{k}} people, so no votes could be shown. Agree on it in a meeting instead.",
            { k },
          )}
        </p>
      )}
      <NoFigures of={preview} purpose="vote" />
      {preview.inexact.length > 0 && !preview.noFigures && (
        <p className="note">
          {t("Some votes won’t be shown, because people were asked the same within 60 days.")}{" "}
          <Link to={`/surveys/${id}`}>{t("See why", { context: "reasons" })}</Link>
        </p>
      )}
      <Failure of={move.error ?? launch.error} />
      <div className={`row ${styles.go}`}>
        <Button
          look="primary"
          isDisabled={obstacles.length > 0 || invited === 0}
          onPress={() => setChecking(true)}
        >
          {people}
        </Button>
        <a className="b" href={`/r/preview/#preview=${id}`} target="_blank" rel="noreferrer">
          {t("Preview as a voter")}
        </a>
      </div>
      <Confirm
        open={checking}
        onClose={() => setChecking(false)}
        heading={people}
        action={people}
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
  );
}

/** A day and an hour; told once both are whole. */
function ClosesAt({ value, onChange }: { value: string; onChange: (local: string) => void }) {
  const t = useT();
  const [date, time] = [value.slice(0, 10), value.slice(11, 16)];
  const move = (day: string, hour: string) => {
    if (day && hour && `${day}T${hour}` !== value) onChange(`${day}T${hour}`);
  };
  return (
    <Field label={t("Vote closes on")}>
      {(ids) => (
        <span className={styles.closes}>
          <input
            key={date}
            className="in"
            type="date"
            min="2000-01-01"
            max="2999-12-31"
            {...ids}
            defaultValue={date}
            onBlur={(event) => move(event.target.value, time)}
          />
          <input
            key={time}
            className="in"
            type="time"
            aria-label={t("at")}
            defaultValue={time}
            onBlur={(event) => move(date, event.target.value.slice(0, 5))}
          />
        </span>
      )}
    </Field>
  );
}
