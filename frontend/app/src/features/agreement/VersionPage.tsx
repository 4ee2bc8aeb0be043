import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { client, surveyQuery, useMe, type Versioned, versioned } from "../../shared/api";
import { sayDay } from "../../shared/days";
import { formatTime, useStrings } from "../../shared/i18n";
import { PageHead, useShownPlace } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Button, ButtonLink } from "../../shared/ui";
import styles from "./agreement.module.css";
import { Agree } from "./outcome/Agree";
import { OutcomeRow } from "./outcome/OutcomeRow";
import { RateIt } from "./outcome/RateIt";
import { Visibility } from "./outcome/Visibility";
import { LeftOut } from "./parts/LeftOut";
import { OthersLink } from "./parts/OthersLink";
import { Versions } from "./parts/Versions";
import { Talk } from "./propose/Talk";
import { agreementChanged, agreementQuery, agreementsQuery, standingQuery } from "./queries";
import { agreementStrings } from "./strings";
import { Sections } from "./text/Sections";
import type { Agreement, Standing } from "./types";

/** In ms, while a vote is running or being opened. */
const often = 4_000;

/** A version that was proposed or agreed: how each clause stands, and what can be done with it. */
export function VersionPage({ agreement }: { agreement: Versioned<Agreement> }) {
  const say = useStrings(agreementStrings);
  const { name } = useMe();
  const { value } = agreement;
  const { id, number, state, word, clauses, leftOut, vote, agreedOn, talk } = value;
  const waits = state === "proposed" && vote !== undefined && !vote.resultsReady;
  useQuery({ ...agreementQuery(id), refetchInterval: waits ? often : false });
  const { data: standing, error } = useQuery(standingQuery(id));
  const { data: versions = [] } = useQuery(agreementsQuery);
  const [showsChanges, setShowsChanges] = useState(number > 1);
  const [latest] = versions;
  const next = useNext();
  useShownPlace();
  return (
    <>
      <PageHead
        heading={useFinding(value, standing)}
        title={say("agreement")}
        actions={
          <div className={`no-print ${styles.state}`}>
            <p className="meta">
              {say("version", { number })}: {say(`state.${state}`)}
            </p>
          </div>
        }
      >
        {say(agreedOn ? "doc.lede" : "doc.lede.proposed", { name })}
      </PageHead>
      <dl className={styles.facts}>
        {agreedOn && (
          <div>
            <dt>{say("agreed-on")}</dt>
            <dd>
              {sayDay(agreedOn)}
              {talk && `, ${talk}`}
            </dd>
          </div>
        )}
        {!agreedOn && vote && (
          <div>
            <dt>{say("closes")}</dt>
            <dd>{formatTime(vote.closesAt)}</dd>
          </div>
        )}
        {agreedOn && (
          <div>
            <dt>{say("read-by")}</dt>
            <dd>{say(`visible.${value.visible}`)}</dd>
          </div>
        )}
      </dl>
      <ProblemNote error={error ?? next.error} />
      <div className="split">
        <div>
          {word && (
            <blockquote className={styles.word} dir="auto">
              {word}
            </blockquote>
          )}
          {clauses.some(({ change }) => change !== "same") && number > 1 && (
            <label className={`no-print ${styles.switch}`}>
              <input
                type="checkbox"
                checked={showsChanges}
                onChange={(event) => setShowsChanges(event.target.checked)}
              />
              {say("changes", { number: number - 1 })}
            </label>
          )}
          <Sections
            of={clauses}
            row={(clause, place) => (
              <OutcomeRow
                key={clause.id}
                agreement={agreement}
                clause={clause}
                number={place}
                standing={standing?.get(clause.id)}
                showsChanges={showsChanges && number > 1}
                onTake={latest ? (clauseId) => next.go(clauseId) : undefined}
              />
            )}
          />
          <LeftOut of={leftOut} />
          <Versions current={id} />
        </div>
        <aside className="side no-print" aria-label={say("next-up")}>
          <section className={`panel sheet ${styles.panel}`}>
            {state === "proposed" && waits && vote && <Running surveyId={vote.surveyId} />}
            {state === "proposed" && !waits && (
              <>
                <h2>{say("stand")}</h2>
                <p className="note">{say("stand.note")}</p>
                <Agree agreement={agreement} />
                <Talk agreementId={id} version={async () => agreement} />
              </>
            )}
            {state === "agreed" && (
              <>
                <Visibility agreement={agreement} />
                <h3>{say("rate")}</h3>
                <p className="note">{say("rate.note")}</p>
                <RateIt clauses={clauses} number={number} />
              </>
            )}
            {!waits && (
              <>
                <h3>{say("next")}</h3>
                <p className="note">{say("next.note")}</p>
                <div className="row">
                  <Button isPending={next.isPending} onPress={() => next.go()}>
                    {latest?.state === "draft"
                      ? say("next.go-on", { number: latest.number })
                      : say("next.begin", { number: (latest?.number ?? number) + 1 })}
                  </Button>
                  <ButtonLink look="plain" to="/surveys/new">
                    {say("next.ask")}
                  </ButtonLink>
                </div>
              </>
            )}
          </section>
          <OthersLink />
        </aside>
      </div>
    </>
  );
}

/** While people vote: only how many have. */
function Running({ surveyId }: { surveyId: string }) {
  const say = useStrings(agreementStrings);
  const { data } = useQuery(surveyQuery(surveyId));
  return (
    <>
      <h2>{say("running")}</h2>
      <p className="note">{say("running.note")}</p>
      <div className="row">
        <ButtonLink to={`/surveys/${surveyId}`}>{say("running.counts")}</ButtonLink>
        {data?.value.delivery === "links" && (
          <Link to={`/surveys/${surveyId}/links`}>{say("running.links")}</Link>
        )}
      </div>
    </>
  );
}

/** The next version: the draft that is there, or one that begins now. */
function useNext() {
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const taken = query.get("take");
  const begin = useMutation({
    mutationFn: (_clauseId?: string) => versioned(client.POST("/api/agreements")),
    onSuccess: async (draft, clauseId) => {
      await agreementChanged(draft);
      const what = clauseId ? `?edit=${clauseId}` : taken ? `?take=${taken}` : "";
      await navigate(`/agreement${what}`);
    },
  });
  return { go: (clauseId?: string) => begin.mutate(clauseId), ...begin };
}

function useFinding(
  { number, state, clauses, vote }: Agreement,
  standing: ReadonlyMap<string, Standing> | undefined,
): string {
  const say = useStrings(agreementStrings);
  const { name } = useMe();
  if (state !== "proposed") return say("doc.h1", { name });
  if (vote && vote.state === "running") return say("h1.running", { number });
  if (vote && !vote.resultsReady) return say("h1.opening", { number });
  const shown = clauses.filter(({ id }) => standing?.get(id)?.votes);
  const objected = shown.filter(({ id }) => (standing?.get(id)?.votes?.object ?? 0) > 0);
  if (shown.length === 0) return say("h1.too-few", { number });
  return objected.length > 0
    ? say("h1.objected", { count: objected.length, number })
    : say("h1.accepted", { number });
}
