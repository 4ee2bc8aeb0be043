import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { addPoint, agendaQuery, type Talk } from "../../../shared/talk";
import { originLabels } from "../../../shared/talk/labels";
import { Button, Checkbox, Fold } from "../../../shared/ui";

type Proposal = Pick<Schemas["AgendaProposal"], "text"> & Partial<Schemas["AgendaProposal"]>;

const questions = [
  msg("What would make next week easier?"),
  msg("What have I done that got in your way?"),
  msg("What haven’t we talked about yet?"),
];

const keyOf = ({ origin, text }: Proposal) => `${origin} ${text}`;

/** Proposes what the meeting could be about, each with its source; a ticked one becomes a point. */
export function Agenda({ talk: { id: talkId, steps, points } }: { talk: Talk }) {
  const t = useT();
  const { data = [], error, refetch } = useQuery(agendaQuery(talkId));
  const proposals: Proposal[] = [...data, ...questions.map((each) => ({ text: t(each) }))].filter(
    ({ text }) => ![...steps, ...points].some((known) => known.text === text),
  );
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = proposals.filter((each) => ticked.has(keyOf(each)));
  const { change, error: refused } = useChange();
  const add = async () => {
    setTicked(new Set());
    // One after the other: they keep the order in which they are shown.
    for (const { origin, text } of chosen) {
      await change(addPoint(talkId, { text, ...(origin && { origin }) }));
    }
  };
  const toggle = (key: string) => {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    setTicked(next);
  };
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  return (
    <Fold label={t("Suggested items")}>
      <ul>
        {proposals.map((each) => (
          <li key={keyOf(each)}>
            <Checkbox checked={ticked.has(keyOf(each))} onChange={() => toggle(keyOf(each))}>
              <span>
                <span dir="auto">{each.text}</span>{" "}
                {each.origin && <span className="meta">{t(originLabels[each.origin])}</span>}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <ProblemNote error={refused} />
      <Button small isDisabled={chosen.length === 0} onPress={() => void add().catch(() => {})}>
        {chosen.length === 0
          ? t("Tick items to add")
          : t("Add one item | Add {{count}} items", { count: chosen.length })}
      </Button>
    </Fold>
  );
}
