import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { client, ifMatch, uuid, type Versioned } from "../../shared/api";
import { inWordsFirst, useT } from "../../shared/i18n";
import { PageHead, useShownPlace } from "../../shared/layout";
import { faultText, ProblemNote } from "../../shared/problems";
import {
  SaveState,
  SaveTrouble,
  type Tab,
  UndoAnnouncement,
  UndoBar,
  useUndoKeys,
} from "../../shared/saving";
import { Button, Confirm, heardAgain, TextArea, tellStep } from "../../shared/ui";
import styles from "./agreement.module.css";
import { LeftOutThemes } from "./parts/LeftOutThemes";
import { Versions } from "./parts/Versions";
import { Propose } from "./propose/Propose";
import { agreementPath, everythingChanged } from "./queries";
import { type Agreement, agreementLimits, type Suggestion, sections } from "./types";
import { AgreementClauses } from "./write/AgreementClauses";
import { AgreementHistory } from "./write/AgreementHistory";
import { ClauseSuggestions } from "./write/ClauseSuggestions";
import { type AgreementAutoSave, useAgreementDraft } from "./write/useAgreementDraft";
import { added, fromSuggestion } from "./write/written";

/** A draft: clauses in the lead's words, each with where it comes from, and the vote that it will go to. */
export function AgreementDraftPage({
  agreement,
  tab,
}: {
  agreement: Versioned<Agreement>;
  tab: Tab;
}) {
  const t = useT();
  const [view, typed] = useAgreementDraft(agreement, tab);
  const { written, saving } = view;
  const [history] = useState(() => new AgreementHistory(typed));
  useUndoKeys(history);
  const done = useSyncExternalStore(history.subscribe, history.view);
  const asked = useSearchParams()[0].get("edit");
  const [editing, setEditing] = useState<string>();
  // A clause that is to be written anew opens, also where the page was there before its address.
  useEffect(() => {
    if (asked) setEditing(asked);
  }, [asked]);
  useShownPlace();
  const [said, setSaid] = useState("");
  const { value } = agreement;
  const ids = new Set(written.clauses.flatMap(({ id, theme }) => [id, theme?.id]));
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
        heading={useFinding(written.clauses.length, open.length)}
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
      <SaveTrouble
        of={saving}
        typed={typed}
        clashTitle={t("This draft has been changed somewhere else")}
      >
        {(clashes) =>
          clashes.map(({ id = "", mine, theirs }) => (
            <li key={id}>{t("“{{mine}}” here, “{{theirs}}” there.", { mine, theirs })}</li>
          ))
        }
      </SaveTrouble>
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
              value={written.word}
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
              written={written}
              history={history}
              editing={editing}
              onEdit={setEditing}
              onSaid={(text) => setSaid((before) => heardAgain(text, before))}
            />
          ))}
          <ClauseSuggestions
            of={open}
            full={written.clauses.length >= agreementLimits.clauses}
            onTake={take}
          />
          <LeftOutThemes of={value.leftOut} draft />
          <Versions current={value.id} />
          <Remove agreement={value} typed={typed} />
        </div>
        <aside className="side" aria-label={t("Vote")}>
          <Propose agreement={agreement} typed={typed} written={written} />
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
  typed,
}: {
  agreement: Agreement;
  typed: AgreementAutoSave;
}) {
  const t = useT();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: async () => {
      await typed.flush();
      const params = { ...agreementPath(id), ...ifMatch(typed.view().etag) };
      await client.DELETE("/api/agreements/{agreementId}", { params });
    },
    onSuccess: async () => {
      typed.forget();
      await navigate("/role/agreement", { replace: true });
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
