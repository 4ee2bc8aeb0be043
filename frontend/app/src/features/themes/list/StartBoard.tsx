import { useState } from "react";
import { useNavigate } from "react-router";
import { client, queries, useCreationKey } from "../../../shared/api";
import { formatDay, useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, ButtonLink, FieldFault, Ghost } from "../../../shared/ui";
import { boardsQuery } from "../queries";
import type { BoardSummary } from "../types";
import styles from "./list.module.css";
import { type Source, useSources } from "./sources";
import { listStrings } from "./strings";

type Props = { boards: readonly BoardSummary[]; chosen?: string | undefined; onBack?: () => void };

/** Chooses whose words are gathered. @param chosen a survey from which the reader comes */
export function StartBoard({ boards, chosen: first, onBack }: Props) {
  const say = useStrings(listStrings);
  const navigate = useNavigate();
  const sources = useSources();
  const key = useCreationKey();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(first ? [first] : []));
  const [role, setRole] = useState(false);
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  if (!sources) return <Ghost />;
  const ready = sources.filter(({ state }) => state === "ready").map(({ survey }) => survey.id);
  const surveyIds = ready.filter((id) => picked.has(id));
  // What is chosen by the address is not left out because it is not read yet.
  const reading = sources.some(({ survey, state }) => state === "reading" && picked.has(survey.id));
  const nothing = surveyIds.length === 0 && !role;
  const gather = async () => {
    setTried(true);
    if (nothing) return;
    setPending(true);
    setFailure(undefined);
    try {
      const body = { surveyIds, role };
      const { data } = await client.POST("/api/boards", { params: key.for(body), body });
      key.done();
      await queries.invalidateQueries(boardsQuery);
      await navigate(`/themes/${data?.id}`);
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  };
  const pick = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  return (
    <section className={styles.start} aria-labelledby="start">
      <h2 id="start">{say("start.title")}</h2>
      {sources.length === 0 && (
        <>
          <p className={styles.measure}>{say("empty.text")}</p>
          <p>
            <ButtonLink to="/surveys/new">{say("empty.do")}</ButtonLink>
          </p>
        </>
      )}
      <fieldset>
        <legend>{say("start.which")}</legend>
        <ul className={styles.sources}>
          {sources.map((source) => (
            <SourceRow
              key={source.survey.id}
              of={source}
              within={boards.find(({ surveys }) =>
                surveys.some(({ id }) => id === source.survey.id),
              )}
              checked={picked.has(source.survey.id)}
              onPick={() => pick(source.survey.id)}
            />
          ))}
          <li>
            <label>
              <input type="checkbox" checked={role} onChange={() => setRole(!role)} />
              <span>
                <b>{say("start.role")}</b>
                <span className="meta">{say("start.role.text")}</span>
              </span>
            </label>
          </li>
        </ul>
      </fieldset>
      <FieldFault text={tried && nothing ? say("start.needed") : undefined} />
      <p className={`note ${styles.measure}`}>{say("start.language")}</p>
      <ProblemNote error={failure} />
      <div className="row">
        <Button look="primary" onPress={gather} isPending={pending || reading}>
          {say("start.go")}
        </Button>
        {onBack && <Button onPress={onBack}>{say("start.back")}</Button>}
      </div>
    </section>
  );
}

type RowProps = {
  of: Source;
  within: BoardSummary | undefined;
  checked: boolean;
  onPick: () => void;
};

function SourceRow({ of: { survey, comments, state }, within, checked, onPick }: RowProps) {
  const say = useStrings(listStrings);
  const ready = state === "ready";
  const day = formatDay(survey.closesAt, survey.zone);
  return (
    <li>
      <label>
        <input type="checkbox" checked={ready && checked} disabled={!ready} onChange={onPick} />
        <span>
          <b>{survey.title}</b>
          <span className="meta">
            {ready ? say("start.comments", { count: comments, day }) : say(`start.${state}`)}
            {within && ` · ${say("start.gathered", { title: within.title })}`}
          </span>
        </span>
      </label>
      {state === "unrated" && (
        <ButtonLink small to={`/surveys/${survey.id}/self-rating`}>
          {say("start.rate")}
        </ButtonLink>
      )}
    </li>
  );
}
