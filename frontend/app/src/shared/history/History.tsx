import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { client, type Schemas } from "../api";
import { dayOf, isDay, sayDay, today } from "../days";
import { growthChanged } from "../goal";
import { inWords, type Message, msg, type Translate, useT } from "../i18n";
import { ProblemNote } from "../problems";
import { Confirm, Fold, RowButton, Voice } from "../ui";
import styles from "./history.module.css";
import { historyQuery } from "./queries";

type Change = Schemas["HistoryChange"];
type Answer = Schemas["SituationAnswer"];
type Props = {
  kind: Schemas["HistoryKind"];
  id: string;
  /** Shows the answers that were changed, for rows that keep answers. */
  read?: (answers: Answer[]) => ReactNode;
  /** Shows a job description that was replaced, and until when it applied. */
  source?: (change: Change) => ReactNode;
  label?: string;
};

/** The fields that a reader would look for; others are kept for figures and tools. */
const names: Partial<Record<Change["field"], Message>> = {
  text: msg("Words"),
  "due-on": msg("Due"),
  "their-day": msg("Their day"),
  "person-name": msg("Person"),
  title: msg("Title"),
  sign: msg("Success measure"),
  "look-back-on": msg("Review"),
  day: msg("Day"),
  start: msg("Start"),
  minutes: msg("Minutes"),
  "look-again-on": msg("Look again"),
  until: msg("Until"),
  answers: msg("Answers"),
  meaning: msg("What it means"),
  why: msg("Reason"),
  source: msg("Job description"),
};

/** Says until when it was so, and who changed it if it was not the reader. */
const until = {
  lead: msg("until {{day}}"),
  colleague: msg("until {{day}}, changed by a colleague"),
  tool: msg("until {{day}}, changed by a tool"),
  person: msg("until {{day}}, changed on the link"),
  server: msg("until {{day}}, changed by Tenward"),
} satisfies Record<Change["by"], Message>;

/** What a row said before it was changed, latest first, behind a fold. It is not there before anything was changed. */
export function History({ kind, id, read, source, label }: Props) {
  const t = useT();
  const { data } = useQuery({ ...historyQuery(kind, id), staleTime: 0 });
  const [removing, setRemoving] = useState<Change>();
  const removal = useMutation({
    mutationFn: ({ id: changeId }: Change) =>
      client.DELETE("/api/history/changes/{changeId}", { params: { path: { changeId } } }),
    onSettled: growthChanged,
  });
  const changes = (data?.changes ?? []).flatMap((change) => {
    const name = names[change.field];
    return name && change.before ? [{ ...change, name }] : [];
  });
  if (changes.length === 0) return null;
  return (
    <Fold
      label={label ?? t("History")}
      about={
        label
          ? inWords(changes.length)
          : t("one change | {{count}} changes", { count: changes.length })
      }
    >
      <ol className={styles.past}>
        {changes.map((change) => (
          <li key={change.id}>
            {source?.(change) ?? (
              <>
                <Former of={change} read={read} />
                <p className="note">
                  {t(change.name)}, {t(until[change.by], { day: dayText(t, change.at) })}
                </p>
              </>
            )}
            {change.reason && <Voice>{change.reason}</Voice>}
            <RowButton
              word={t("Delete")}
              about={t("the former value of {{day}}", { day: dayText(t, change.at) })}
              onPress={() => setRemoving(change)}
            />
          </li>
        ))}
      </ol>
      <ProblemNote error={removal.error} />
      <Confirm
        open={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        heading={t("Delete this former value?")}
        action={t("Delete")}
        onConfirm={() => {
          if (removing) removal.mutate(removing);
          setRemoving(undefined);
        }}
      >
        {t("It is deleted for good, with its reason. What stands there now stays.")}
      </Confirm>
    </Fold>
  );
}

const dayText = (t: Translate, at: string) =>
  dayOf(at) === today() ? t("today") : sayDay(dayOf(at));

type FormerProps = { of: Change; read: Props["read"] };

function Former({ of: { field, before = "", after }, read }: FormerProps) {
  const t = useT();
  if (field === "answers") {
    const changed = changedAnswers(before, after);
    if (changed.length > 0) return read?.(changed);
    return (
      <p>
        {changedAnswers(after ?? "[]", before).length > 0
          ? t("Answers were added.")
          : t("The same answers were in another order.")}
      </p>
    );
  }
  return <p dir="auto">{isDay(before) ? sayDay(before) : before}</p>;
}

/** The answers that are others now; one that only moved to another line is not. */
export function changedAnswers(before: string, after = "[]"): Answer[] {
  const said = ({ field, text, person }: Answer) =>
    JSON.stringify([field, text, person?.id ?? person?.name]);
  const now = JSON.parse(after) as Answer[];
  const without = (isSame: (one: Answer, other: Answer) => boolean) => (one: Answer) => {
    const at = now.findIndex((other) => said(one) === said(other) && isSame(one, other));
    if (at >= 0) now.splice(at, 1);
    return at < 0;
  };
  const was = JSON.parse(before) as Answer[];
  return was.filter(without((one, other) => one.line === other.line)).filter(without(() => true));
}
