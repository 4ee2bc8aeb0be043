import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import {
  client,
  ifMatch,
  type Schemas,
  surveyQuery,
  type Versioned,
  versioned,
} from "../../../shared/api";
import { formatTime, useStrings } from "../../../shared/i18n";
import { Button, Confirm, Field, Sign, Skeleton, tell, useGroupName } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { blocksQuery, everythingChanged, voteChanged } from "../queries";
import { agreementStrings } from "../strings";
import { saved, type Typed } from "../write/useTyped";
import { Failure } from "./Failure";

type Survey = Schemas["Survey"];
type Props = { surveyId: string; typed: Typed; name: string };

/** The vote as it would be launched: who, how it is released, until when. */
export function TheVote({ surveyId, typed, name }: Props) {
  const { data: survey } = useQuery({ ...surveyQuery(surveyId), staleTime: 0 });
  return survey ? <Prepared survey={survey} typed={typed} name={name} /> : <Skeleton />;
}

type PreparedProps = { survey: Versioned<Survey>; typed: Typed; name: string };

function Prepared({ survey, typed, name }: PreparedProps) {
  const say = useStrings(agreementStrings);
  const navigate = useNavigate();
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
      await saved(typed);
      // The vote follows what is typed: what was saved last is what is voted on.
      const { etag } = await versioned(client.GET("/api/surveys/{surveyId}", { params: { path } }));
      const params = { path, ...ifMatch(etag) };
      return versioned(client.POST("/api/surveys/{surveyId}/launch", { params }));
    },
    onSuccess: async (running) => {
      typed.forget();
      voteChanged(running);
      await everythingChanged();
      if (running.value.delivery === "links") await navigate(`/surveys/${id}/links`);
      else tell(say("said.proposed"));
    },
    onError: () => setChecking(false),
  });
  if (!preview) return <Skeleton />;
  const { blocks, k, invited, obstacles } = preview;
  const people = say("propose.do", { count: invited });
  return (
    <>
      <dl className="pairs">
        {blocks.map((block) => (
          <div key={block.id}>
            <dt>
              <Sign kind={block.kind} />
              {block.person ?? nameOf(block)}
            </dt>
            <dd>
              {block.named ? say("block.named") : say("block.counted", { count: block.invited, k })}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say("reasons")}</dt>
          <dd>{say("reasons.shown")}</dd>
        </div>
      </dl>
      <p className="note">
        <Link to={`/surveys/${id}`}>{say("propose.who")}</Link>
      </p>
      <ClosesAt value={closesLocal} onChange={(local) => move.mutate(local)} />
      <p className="meta">
        {formatTime(closesAt, zone)}, {zone.replace(/.*\//, "").replaceAll("_", " ")}
      </p>
      <div className="tint">
        <p className="note">{say("propose.read")}</p>
        <p>
          <b>{say("propose.sentence", { name })}</b>
        </p>
      </div>
      {obstacles.length > 0 && (
        <p className="note stop" role="status">
          {say("propose.obstacles")} <Link to={`/surveys/${id}`}>{say("propose.why")}</Link>
        </p>
      )}
      {!preview.ratingsPossible && invited > 0 && (
        <p className="note">{say("propose.few", { k })}</p>
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
          {say("propose.see")}
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
        <p>{say("propose.frozen")}</p>
      </Confirm>
    </>
  );
}

/** A day and an hour; told once both are whole. */
function ClosesAt({ value, onChange }: { value: string; onChange: (local: string) => void }) {
  const say = useStrings(agreementStrings);
  const [date, time] = [value.slice(0, 10), value.slice(11, 16)];
  const move = (day: string, hour: string) => {
    if (day && hour && `${day}T${hour}` !== value) onChange(`${day}T${hour}`);
  };
  return (
    <Field label={say("closes")}>
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
            aria-label={say("closes.at")}
            defaultValue={time}
            onBlur={(event) => move(date, event.target.value.slice(0, 5))}
          />
        </span>
      )}
    </Field>
  );
}
