import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation, useSearchParams } from "react-router";
import { useDocument } from "../../shared/changes";
import { inWords, useT } from "../../shared/i18n";
import { PageHead, useShownPlace } from "../../shared/layout";
import { faultText } from "../../shared/problems";
import { SaveState, UndoAnnouncement } from "../../shared/saving";
import { Folds, heardAgain, tellStep } from "../../shared/ui";
import { LeftOutFold } from "./parts/LeftOutThemes";
import { Versions } from "./parts/Versions";
import { AskForAgreement } from "./propose/AskForAgreement";
import { agreementDocument, agreementQuery, agreementsQuery, standingQuery } from "./queries";
import { type Agreement, type AgreementClause, sections } from "./types";
import { AgreementClauses } from "./write/AgreementClauses";
import { AgreementMenu } from "./write/AgreementMenu";
import { ClauseSuggestions } from "./write/ClauseSuggestions";
import { Introduction } from "./write/Introduction";
import { added } from "./write/written";

/** A draft: clauses in the lead's words, each with where it comes from, and the vote that it will go to. */
export function AgreementDraftPage({ id }: { id: string }) {
  const t = useT();
  const { value, saving, history, steps: done } = useDocument<Agreement>(agreementDocument(id));
  const [query, setQuery] = useSearchParams();
  const asked = query.get("edit");
  const { state: suggested } = useLocation() as { state: string | null };
  const [editing, setEditing] = useState<string>();
  const [offered, setOffered] = useState<string>();
  const edit = (clauseId: string | undefined) => {
    setEditing(clauseId);
    setOffered(undefined);
  };
  // A clause that is to be written anew opens, also where the page was there before its address.
  useEffect(() => {
    if (!asked) return;
    setEditing(asked);
    setOffered(suggested ?? undefined);
    setQuery({}, { replace: true });
  }, [asked, suggested, setQuery]);
  useShownPlace();
  const [said, setSaid] = useState("");
  const [compares, setCompares] = useState(false);
  const { data: versions = [] } = useQuery(agreementsQuery);
  const before = versions.find(({ number }) => number === value.number - 1);
  const agreed = versions.find(({ number, agreedOn }) => number < value.number && agreedOn);
  const ofBefore = { enabled: Boolean(before) };
  const { data: outcome } = useQuery({ ...standingQuery(before?.id ?? ""), ...ofBefore });
  const { data: proposed } = useQuery({ ...agreementQuery(before?.id ?? ""), ...ofBefore });
  const { clauses } = value;
  const add = (fresh: readonly AgreementClause[]) => {
    history.change((now) => fresh.reduce(added, now));
    tellStep(t("Added as a clause | {{first}} clauses added", { count: fresh.length }), history);
    if (fresh.length === 1) edit(fresh[0]?.id);
  };
  const needVote = clauses.filter(({ change, votedIn }) => change !== "same" && !votedIn);
  return (
    <>
      <p className="sr" role="status">
        {said}
      </p>
      <UndoAnnouncement of={done} />
      <PageHead
        heading={useFinding(clauses.length, needVote.length)}
        title={t("Role agreement")}
        actions={
          <>
            <SaveState of={saving} />
            <AgreementMenu
              agreement={value}
              history={history}
              steps={done}
              agreed={agreed?.number}
              compares={compares}
              onCompare={setCompares}
            />
          </>
        }
      >
        {t("Version {{number}} is a draft. Only you can see it.", { number: value.number })}
      </PageHead>
      {saving.is === "refused" && (
        <p className="stop" role="alert">
          {t("This can’t be saved.")} {saving.faults.map((fault) => faultText(fault)).join(" ")}
        </p>
      )}
      <div className="split">
        <div>
          <Introduction text={value.word} history={history} />
          {sections.map((section) => (
            <AgreementClauses
              key={section}
              section={section}
              written={value}
              history={history}
              editing={editing}
              offered={offered}
              onEdit={edit}
              standing={outcome?.clauses}
              proposed={proposed?.value.clauses}
              agreed={agreed?.number}
              compares={compares}
              onSaid={(text) => setSaid((before) => heardAgain(text, before))}
            />
          ))}
          <ClauseSuggestions agreement={value} onAdd={add} />
          <Folds>
            <LeftOutFold of={value.leftOut} />
            <Versions current={value.id} />
          </Folds>
        </div>
        {clauses.length > 0 && (
          <aside className="side" aria-label={t("Vote")}>
            <AskForAgreement agreement={value} asked={needVote} history={history} />
          </aside>
        )}
      </div>
    </>
  );
}

function useFinding(all: number, count: number): string {
  const t = useT();
  if (all === 0) return t("Your agreement has no clauses yet");
  if (count === 0) return t("No clause needs a vote");
  return count === all
    ? t("One clause needs a vote | {{first}} clauses need a vote", { count })
    : t("One of {{all}} clauses needs a vote | {{first}} of {{all}} clauses need a vote", {
        count,
        all: inWords(all),
      });
}
