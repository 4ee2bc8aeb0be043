import { useMutation, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { client, type Schemas, useMe, type Versioned, versioned } from "../../shared/api";
import { sayDay, sayShortDay } from "../../shared/days";
import { formatTime, useT } from "../../shared/i18n";
import { PageHead, useNavigateIfHere, useShownPlace } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Button, ButtonLink, Folds, Pair } from "../../shared/ui";
import styles from "./agreement.module.css";
import { stateLabels, voterLabels } from "./labels";
import { Agree } from "./outcome/Agree";
import { OutcomeRow } from "./outcome/OutcomeRow";
import { RateIt } from "./outcome/RateIt";
import { Visibility } from "./outcome/Visibility";
import { LeftOutFold } from "./parts/LeftOutThemes";
import { hasObjections } from "./parts/Objections";
import { OthersLink } from "./parts/OthersLink";
import { Versions } from "./parts/Versions";
import { EnterVotes } from "./propose/EnterVotes";
import {
  agreementChanged,
  agreementQuery,
  agreementsQuery,
  type Outcome,
  standingQuery,
} from "./queries";
import { Sections } from "./text/Sections";
import { Turnout } from "./text/Turnout";
import { WhatChanged } from "./text/WhatChanged";
import type { Agreement } from "./types";

/** The page waits so many milliseconds while a vote is running or being opened. */
const often = 4_000;

/** A version that was proposed or agreed: how each clause stands, and what can be done with it. */
export function VersionPage({ agreement }: { agreement: Versioned<Agreement> }) {
  const t = useT();
  const { name } = useMe();
  const { value } = agreement;
  const { id, number, state, word, clauses, leftOut, vote, askedByNameAt, agreedOn, talk } = value;
  const waits = state === "proposed" && vote !== undefined && !vote.resultsReady;
  useQuery({ ...agreementQuery(id), refetchInterval: waits ? often : false });
  const { data: outcome, error } = useQuery(standingQuery(id));
  const standing = outcome?.clauses;
  const objected = [...(standing?.values() ?? [])].filter(hasObjections).length;
  const { data: versions = [] } = useQuery(agreementsQuery);
  const [latest] = versions;
  const agreedBefore = versions.find((other) => other.number < number && other.agreedOn);
  const next = useNext();
  const names = outcome?.stances ?? [];
  useShownPlace();
  return (
    <>
      <PageHead
        heading={useFinding(value, outcome)}
        title={t("Role agreement")}
        actions={
          <div className={`no-print ${styles.state}`}>
            <p className="meta">
              {t("Version {{number}}", { number })}: {t(stateLabels[state])}
            </p>
          </div>
        }
      >
        {t(
          agreedOn
            ? "{{name}} has marked this as agreed. It says what the role means in this team right now."
            : "{{name}} has proposed this. It isn’t agreed yet.",
          { name },
        )}
      </PageHead>
      <dl className={styles.facts}>
        {agreedOn && (
          <Pair of={t("Agreed on")}>
            {sayDay(agreedOn)}
            {talk && `, ${talk}`}
          </Pair>
        )}
        <Turnout of={value.turnout} />
        {agreedOn && objected > 0 && (
          <Pair of={t("Objections")}>
            {t("to one clause | to {{words}} clauses", { count: objected })}
          </Pair>
        )}
        {!agreedOn && vote && <Pair of={t("Vote closes on")}>{formatTime(vote.closesAt)}</Pair>}
      </dl>
      <ProblemNote error={error ?? next.error} />
      <div className="split">
        <div>
          {word && (
            <blockquote className={styles.word} dir="auto">
              {word}
            </blockquote>
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
                changedSince={agreedBefore?.number}
                onTake={latest ? next.go : undefined}
              />
            )}
          />
          <Folds>
            <WhatChanged of={value.changes} />
            <LeftOutFold of={leftOut} />
            <Versions current={id} />
          </Folds>
        </div>
        <aside className="side no-print" aria-label={t("What’s next")}>
          <section className={`panel sheet ${styles.panel}`}>
            {state === "proposed" && waits && vote && <Running surveyId={vote.surveyId} />}
            {state === "proposed" && !waits && (
              <>
                <h2>{t("Keep this version?")}</h2>
                <p className="note">
                  {t(
                    "Reply to objections, make changes in the next version, or agree on this version as it is.",
                  )}
                </p>
                {askedByNameAt && outcome && (
                  <div className={styles.pick}>
                    <ByNameVotes of={names} />
                  </div>
                )}
                <Agree agreement={agreement} />
                {outcome && (
                  <EnterVotes
                    label={t(value.byNameObstacle ? "Record a meeting" : "Enter votes")}
                    agreement={value}
                    version={async () => agreement}
                    noted={outcome.stances}
                  />
                )}
              </>
            )}
            {state !== "proposed" && names.length > 0 && (
              <div className={styles.pick}>
                <h2>{t("What each person said")}</h2>
                <p className="note">{t("Only you can read their names.")}</p>
                <ByNameVotes of={names} />
              </div>
            )}
            {state === "agreed" && (
              <>
                <Visibility agreement={agreement} />
                <h3>{t("Get it rated")}</h3>
                <p className="note">
                  {t("Turn clauses into items that you and others rate from 1 to 10.")}
                </p>
                <RateIt
                  clauses={clauses}
                  number={number}
                  ratedIn={(clauseId) => standing?.get(clauseId)?.rating?.surveyId}
                />
              </>
            )}
            {!waits && (
              <>
                <h3>{t("Next version")}</h3>
                <p className="note">
                  {t("People don’t vote again on words that were agreed or have a result.")}
                </p>
                <Button isPending={next.isPending} onPress={() => next.go()}>
                  {latest?.state === "draft"
                    ? t("Continue version {{number}}", { number: latest.number })
                    : t("Start version {{number}}", { number: (latest?.number ?? number) + 1 })}
                </Button>
              </>
            )}
          </section>
          <OthersLink />
        </aside>
      </div>
    </>
  );
}

/** Shows what people said who were asked by name; an objection stands at its clause, too. */
function ByNameVotes({ of: stances }: { of: readonly Schemas["PersonStance"][] }) {
  const t = useT();
  return stances.map(({ personId, name, vote, why, notedOn }) => (
    <p key={personId}>
      {vote ? t(voterLabels[vote], { name }) : t("{{name}} hasn’t voted yet", { name })}
      {why && (
        <>
          {" "}
          <q className="voice" dir="auto">
            {why}
          </q>
        </>
      )}{" "}
      {vote && notedOn && (
        <span className="meta">{t("noted on {{day}}", { day: sayShortDay(notedOn) })}</span>
      )}
    </p>
  ));
}

/** Shows only how many have voted while people vote. */
function Running({ surveyId }: { surveyId: string }) {
  const t = useT();
  return (
    <>
      <h2>{t("Voting is in progress")}</h2>
      <p className="note">{t("Until it closes, you only see how many people have voted.")}</p>
      <ButtonLink to={`/surveys/${surveyId}`}>{t("View turnout")}</ButtonLink>
    </>
  );
}

type Take = { clauseId: string; suggestion?: string };

/** The next version: the draft that is there, or one that begins now. */
function useNext() {
  const navigateIfHere = useNavigateIfHere();
  const [query] = useSearchParams();
  const taken = query.get("take");
  const begin = useMutation({
    mutationFn: (_take?: Take) => versioned(client.POST("/api/agreements")),
    onSuccess: async (draft, take) => {
      await agreementChanged(draft);
      const what = take ? `?edit=${take.clauseId}` : taken ? `?take=${taken}` : "";
      await navigateIfHere(`/role/agreement${what}`, { state: take?.suggestion });
    },
  });
  return { go: (take?: Take) => begin.mutate(take), ...begin };
}

function useFinding(
  { number, state, clauses, vote, askedByNameAt }: Agreement,
  outcome: Outcome | undefined,
): string {
  const t = useT();
  const { name } = useMe();
  if (state !== "proposed") return t("What you can expect from {{name}}", { name });
  if (vote && vote.state === "running")
    return t("Version {{number}} is being voted on", { number });
  if (vote && !vote.resultsReady) return t("Opening the votes on version {{number}}", { number });
  const read = clauses.flatMap(({ id }) => outcome?.clauses.get(id) ?? []);
  const count = read.filter(hasObjections).length;
  if (count > 0)
    return t(
      "Version {{number}} has one clause with objections | {{first}} clauses of version {{number}} have objections",
      { count, number },
    );
  if (askedByNameAt) return t("People are asked by name about version {{number}}", { number });
  const changed = new Set(clauses.flatMap(({ id, change }) => (change === "same" ? [] : id)));
  const asked = read.filter(({ clauseId }) => changed.has(clauseId));
  const shown = asked.filter(({ votes, outcome }) => votes || outcome);
  if (shown.length === 0 && asked.every(({ withoutFigures }) => withoutFigures.length === 0))
    return t("Too few people voted on version {{number}} to show the results", { number });
  return shown.length < asked.length
    ? t("Version {{number}} has clauses whose votes aren’t shown", { number })
    : t("Nobody objected to version {{number}}", { number });
}
