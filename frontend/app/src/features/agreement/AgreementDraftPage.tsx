import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { client, ifMatch, uuid } from "../../shared/api";
import { useDocument } from "../../shared/changes";
import { inWordsFirst, useT } from "../../shared/i18n";
import { PageHead, useNavigateIfHere, useShownPlace } from "../../shared/layout";
import { faultText, ProblemNote } from "../../shared/problems";
import { SaveState, UndoAnnouncement, UndoBar } from "../../shared/saving";
import { Button, Confirm, heardAgain, TextArea, tellStep } from "../../shared/ui";
import styles from "./agreement.module.css";
import { LeftOutThemes } from "./parts/LeftOutThemes";
import { Versions } from "./parts/Versions";
import { Propose } from "./propose/Propose";
import {
  agreementDocument,
  agreementPath,
  agreementQuery,
  agreementsQuery,
  everythingChanged,
  standingQuery,
} from "./queries";
import {
  type Agreement,
  type AgreementHistory,
  agreementLimits,
  type Suggestion,
  sections,
} from "./types";
import { AgreementClauses } from "./write/AgreementClauses";
import { ClauseSuggestions } from "./write/ClauseSuggestions";
import { added, fromSuggestion } from "./write/written";

/** A draft: clauses in the lead's words, each with where it comes from, and the vote that it will go to. */
export function AgreementDraftPage({ id }: { id: string }) {
  const t = useT();
  const { value, saving, history, steps: done } = useDocument<Agreement>(agreementDocument(id));
  const asked = useSearchParams()[0].get("edit");
  const [editing, setEditing] = useState<string>();
  // A clause that is to be written anew opens, also where the page was there before its address.
  useEffect(() => {
    if (asked) setEditing(asked);
  }, [asked]);
  useShownPlace();
  const [said, setSaid] = useState("");
  const { data: versions = [] } = useQuery(agreementsQuery);
  const before = versions.find(({ number }) => number === value.number - 1);
  const ofBefore = { enabled: Boolean(before) };
  const { data: outcome } = useQuery({ ...standingQuery(before?.id ?? ""), ...ofBefore });
  const { data: proposed } = useQuery({ ...agreementQuery(before?.id ?? ""), ...ofBefore });
  const ids = new Set(value.clauses.flatMap(({ id, theme }) => [id, theme?.id]));
  const open = value.suggestions.filter(({ id }) => !ids.has(id));
  const take = (suggestion: Suggestion) => {
    const clause = fromSuggestion(suggestion, uuid(), agreementLimits.text);
    history.change((now) => added(now, clause));
    tellStep(t("Added as a clause"), history);
    setEditing(clause.id);
  };
  useTaken(open, take);
  return (
    <>
      <p className="sr" role="status">
        {said}
      </p>
      <UndoAnnouncement of={done} />
      <PageHead
        heading={useFinding(value.clauses.length, open.length)}
        title={t("Role agreement")}
        actions={
          <div className={styles.state}>
            <p className="meta">{t("Draft of version {{number}}", { number: value.number })}</p>
            <SaveState of={saving} />
          </div>
        }
      >
        {t(
          "The draft combines your role, themes you marked “Realistic” and your own clauses. Nobody else can see it until you propose it.",
        )}
      </PageHead>
      {saving.is === "refused" && (
        <p className="stop" role="alert">
          {t("This can’t be saved.")} {saving.faults.map((fault) => faultText(fault)).join(" ")}
        </p>
      )}
      <div className="split">
        <div>
          <section className={styles.sec} aria-labelledby="word">
            <h2 id="word">{t("Introduction")}</h2>
            <TextArea
              dir="auto"
              label={<span className="sr">{t("What people read before the first clause")}</span>}
              hint={t("Everyone who votes reads this first.")}
              value={value.word}
              maxLength={agreementLimits.word}
              onChange={(event) => {
                const word = event.target.value;
                history.change((now) => ({ ...now, word }), "word");
              }}
            />
          </section>
          <div className={styles.history}>
            <UndoBar view={done} history={history} />
          </div>
          {sections.map((section) => (
            <AgreementClauses
              key={section}
              section={section}
              written={value}
              history={history}
              editing={editing}
              onEdit={setEditing}
              standing={outcome?.clauses}
              proposed={proposed?.value.clauses}
              onSaid={(text) => setSaid((before) => heardAgain(text, before))}
            />
          ))}
          <ClauseSuggestions
            of={open}
            full={value.clauses.length >= agreementLimits.clauses}
            onTake={take}
          />
          <LeftOutThemes of={value.leftOut} draft />
          <Versions current={value.id} />
          <Remove agreement={value} history={history} />
        </div>
        <aside className="side" aria-label={t("Vote")}>
          <Propose agreement={value} history={history} />
        </aside>
      </div>
    </>
  );
}

function useFinding(clauses: number, open: number): string {
  const t = useT();
  const first = inWordsFirst(clauses);
  if (clauses === 0) return t("This draft has no clauses yet");
  return open > 0
    ? t(
        "{{clauses}}, and one expectation left to place | {{clauses}}, and {{words}} expectations left to place",
        {
          count: open,
          clauses: t("One clause so far | {{first}} clauses so far", { count: clauses, first }),
        },
      )
    : t("The draft has one clause | {{first}} clauses so far", { count: clauses, first });
}

/** A theme that the board sent here becomes a clause at once. */
function useTaken(open: readonly Suggestion[], take: (suggestion: Suggestion) => void): void {
  const [query, setQuery] = useSearchParams();
  const asked = query.get("take");
  const taken = useRef<string>(undefined);
  useEffect(() => {
    if (!asked || taken.current === asked) return;
    taken.current = asked;
    const suggestion = open.find(({ id }) => id === asked);
    if (suggestion) take(suggestion);
    setQuery({}, { replace: true });
  }, [asked, open, take, setQuery]);
}

/** Throws a draft away; its clauses stay in the role. */
function Remove({
  agreement: { id, number },
  history,
}: {
  agreement: Agreement;
  history: AgreementHistory;
}) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: async () => {
      // What is not saved by now goes, too.
      await history.saved().catch(() => {});
      const params = { ...agreementPath(id), ...ifMatch(history.now().etag) };
      await client.DELETE("/api/agreements/{agreementId}", { params });
    },
    onSuccess: async () => {
      history.forget();
      await navigateIfHere("/role/agreement", { replace: true });
      await everythingChanged();
    },
    onError: () => setAsking(false),
  });
  return (
    <div className={styles.remove}>
      <ProblemNote error={remove.error} />
      <Button look="plain" onPress={() => setAsking(true)}>
        {t("Delete draft")}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={t("Delete the draft of version {{number}}?", { number })}
        action={t("Delete draft")}
        onConfirm={() => remove.mutate()}
        pending={remove.isPending}
      >
        <p>{t("Its clauses stay in your role. If you’ve prepared a vote, that’s deleted too.")}</p>
      </Confirm>
    </div>
  );
}
