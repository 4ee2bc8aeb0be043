import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { addPoint, agendaQuery, type Talk } from "../../../shared/talk";
import { originLabels } from "../../../shared/talk/labels";
import { Button, Checkbox } from "../../../shared/ui";
import styles from "../talk.module.css";

type Proposal = Schemas["AgendaProposal"];

const keyOf = ({ origin, text }: Proposal) => `${origin} ${text}`;

/** Proposes what the meeting could be about, each with its source; a ticked one becomes a point. */
export function Agenda({ talk: { id: talkId, steps } }: { talk: Talk }) {
  const t = useT();
  const { data = [], error, refetch } = useQuery(agendaQuery(talkId));
  const proposals = data.filter(({ text }) => !steps.some((step) => step.text === text));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = proposals.filter((each) => ticked.has(keyOf(each)));
  const { change, error: refused } = useChange();
  const add = async () => {
    setTicked(new Set());
    // One after the other: they keep the order in which they are shown.
    for (const { origin, text } of chosen) await change(addPoint(talkId, { origin, text }));
  };
  const toggle = (key: string) => {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    setTicked(next);
  };
  const clauses = proposals.filter(({ origin }) => origin === "clause");
  const list = (of: Proposal[]) =>
    of.length > 0 && (
      <ul>
        {of.map((each) => (
          <li key={keyOf(each)}>
            <Checkbox checked={ticked.has(keyOf(each))} onChange={() => toggle(keyOf(each))}>
              <span>
                <span dir="auto">{each.text}</span>{" "}
                <span className="meta">{t(originLabels[each.origin])}</span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    );
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (proposals.length === 0) return null;
  return (
    <fieldset className={styles.agenda}>
      <legend>{t("Suggested items")}</legend>
      {list(proposals.filter(({ origin }) => origin !== "clause"))}
      {clauses.length > 0 && (
        <details>
          <summary>{t("Your responsibilities")}</summary>
          {list(clauses)}
        </details>
      )}
      <ProblemNote error={refused} />
      <Button small isDisabled={chosen.length === 0} onPress={() => void add().catch(() => {})}>
        {chosen.length === 0
          ? t("Tick items to add")
          : t("Add one item | Add {{count}} items", { count: chosen.length })}
      </Button>
    </fieldset>
  );
}
