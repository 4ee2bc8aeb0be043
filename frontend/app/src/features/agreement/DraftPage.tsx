import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { client, ifMatch, uuid, type Versioned } from "../../shared/api";
import { inWordsFirst, useStrings } from "../../shared/i18n";
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
import { LeftOut } from "./parts/LeftOut";
import { Versions } from "./parts/Versions";
import { Propose } from "./propose/Propose";
import { at, everythingChanged } from "./queries";
import { agreementStrings } from "./strings";
import { type Agreement, most, type Suggestion, sections } from "./types";
import { Clauses } from "./write/Clauses";
import { History } from "./write/History";
import { Suggestions } from "./write/Suggestions";
import { type Typed, useTyped } from "./write/useTyped";
import { added, fromSuggestion } from "./write/written";

/** A draft: clauses in the lead's words, each with where it comes from, and the vote that it will go to. */
export function DraftPage({ agreement, tab }: { agreement: Versioned<Agreement>; tab: Tab }) {
  const say = useStrings(agreementStrings);
  const [view, typed] = useTyped(agreement, tab);
  const { written, saving } = view;
  const [history] = useState(() => new History(typed));
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
    const clause = fromSuggestion(suggestion, uuid(), most.text);
    history.change((now) => added(now, clause));
    tellStep(say("said.taken"), history);
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
        title={say("agreement")}
        actions={
          <div className={styles.state}>
            <p className="meta">{say("draft.of", { number: value.number })}</p>
            <SaveState of={saving} />
          </div>
        }
      >
        {say("draft.lede")}
      </PageHead>
      <SaveTrouble of={saving} typed={typed} clashTitle={say("clash.title")}>
        {(clashes) =>
          clashes.map(({ id = "", mine, theirs }) => (
            <li key={id}>{say("clash.line", { mine, theirs })}</li>
          ))
        }
      </SaveTrouble>
      {saving.is === "refused" && (
        <p className="stop" role="alert">
          {say("refused")} {saving.faults.map((fault) => faultText(fault)).join(" ")}
        </p>
      )}
      <div className="split">
        <div>
          <section className={styles.sec} aria-labelledby="word">
            <h2 id="word">{say("word")}</h2>
            <TextArea
              dir="auto"
              label={<span className="sr">{say("word.label")}</span>}
              hint={say("word.hint")}
              value={written.word}
              maxLength={most.word}
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
            <Clauses
              key={section}
              section={section}
              written={written}
              history={history}
              editing={editing}
              onEdit={setEditing}
              onSaid={(text) => setSaid((before) => heardAgain(text, before))}
            />
          ))}
          <Suggestions of={open} full={written.clauses.length >= most.clauses} onTake={take} />
          <LeftOut of={value.leftOut} draft />
          <Versions current={value.id} />
          <Remove agreement={value} typed={typed} />
        </div>
        <aside className="side" aria-label={say("vote")}>
          <Propose agreement={agreement} typed={typed} written={written} />
        </aside>
      </div>
    </>
  );
}

function useFinding(clauses: number, open: number): string {
  const say = useStrings(agreementStrings);
  const first = inWordsFirst(clauses);
  if (clauses === 0) return say("draft.h1.none");
  return open > 0
    ? say("draft.h1.open", {
        count: open,
        clauses: say("draft.clauses", { count: clauses, first }),
      })
    : say("draft.h1", { count: clauses, first });
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
function Remove({ agreement: { id, number }, typed }: { agreement: Agreement; typed: Typed }) {
  const say = useStrings(agreementStrings);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: async () => {
      await typed.flush();
      const params = { ...at(id), ...ifMatch(typed.view().etag) };
      await client.DELETE("/api/agreements/{agreementId}", { params });
    },
    onSuccess: async () => {
      typed.forget();
      await navigate("/agreement", { replace: true });
      await everythingChanged();
    },
    onError: () => setAsking(false),
  });
  return (
    <div className={styles.remove}>
      <ProblemNote error={remove.error} />
      <Button look="plain" onPress={() => setAsking(true)}>
        {say("remove")}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={say("remove.title", { number })}
        action={say("remove")}
        onConfirm={() => remove.mutate()}
        pending={remove.isPending}
      >
        <p>{say("remove.text")}</p>
      </Confirm>
    </div>
  );
}
