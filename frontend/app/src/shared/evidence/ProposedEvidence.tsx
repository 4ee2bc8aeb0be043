import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { limits, type Schemas } from "../api";
import { changeLater, useChange } from "../changes";
import { sayShortDay } from "../days";
import { Form } from "../form";
import { removeEntry } from "../goal";
import { useT } from "../i18n";
import { ProblemNote } from "../problems";
import { Button, useFocusBack } from "../ui";
import { type Expected, proposalsQuery } from "./queries";
import { SourceLink } from "./SourceLink";

type Proposal = Schemas["EvidenceProposal"];

const mostShown = 10;

type Props = {
  /** Only proposals for this expectation are shown. */
  of?: Expected;
  /** Only proposals of the tool with this key are shown. */
  keyId?: string;
};

/**
 * Shows proposals of tools until the lead decides on them. They are private, so they are never
 * printed.
 */
export function ProposedEvidence({ of, keyId }: Props) {
  const t = useT();
  const { data = [] } = useQuery(proposalsQuery(of));
  const [all, setAll] = useState(false);
  const proposals = data.filter((each) => !keyId || each.keyId === keyId);
  const more = all ? 0 : proposals.length - mostShown;
  if (proposals.length === 0) return null;
  return (
    <div className="no-print">
      <p className="note">
        {t("Your tools propose these lines. A line only counts once you keep it.")}
      </p>
      <ul className="rows">
        {proposals.slice(0, all ? undefined : mostShown).map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} />
        ))}
      </ul>
      {more > 0 && (
        <Button small look="plain" onPress={() => setAll(true)}>
          {t("Show {{count}} more line | Show {{count}} more lines", { count: more })}
        </Button>
      )}
    </div>
  );
}

function ProposalRow({ proposal }: { proposal: Proposal }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const opener = useFocusBack(editing);
  const { change, error } = useChange();
  const { id, text, day, tool, source, goalTitle, thread, named } = proposal;
  const path = { evidenceProposalId: id };
  const gone = { path, optimistic: [{ remove: id }] };
  const keep = (fields: Schemas["EvidenceEdit"] = {}) =>
    change(
      { operation: "POST /api/evidence-proposals/{evidenceProposalId}/accept", ...gone, fields },
      {
        said: t("Kept as evidence"),
        undo: async (answer) => {
          await answer;
          await changeLater(removeEntry({ id, etag: "*" }));
        },
      },
    );
  const decline = () =>
    void change(
      { operation: "DELETE /api/evidence-proposals/{evidenceProposalId}", ...gone },
      {
        said: t("Proposal declined"),
        undo: async (answer) => {
          await answer;
          await changeLater({
            operation: "POST /api/evidence-proposals/{evidenceProposalId}/undo",
            path,
          });
        },
      },
    );
  const label = (word: string) => ({
    "aria-label": t("{{word}}: {{text}}", { word, text }),
    children: word,
  });
  return (
    <li>
      {editing ? (
        <Form
          limits={limits.EvidenceEdit}
          start={{ text, day }}
          onSave={keep}
          onLeave={() => setEditing(false)}
          escapes
        >
          {({ Lines, Day, Buttons }) => (
            <>
              <Lines name="text" label={t("Entry")} rows={2} autoFocus />
              <Day name="day" label={t("Date")} />
              <Buttons small save={t("Keep")} cancel={t("Cancel")} />
            </>
          )}
        </Form>
      ) : (
        <>
          <div>
            <p dir="auto">{text}</p>
            <p className="meta">
              {[sayShortDay(day), tool, goalTitle ?? thread?.words].filter(Boolean).join(", ")}{" "}
              {source && <SourceLink address={source} about={text} />}
            </p>
            {named && (
              <p className="meta">
                {t(
                  "This line names someone. It goes into your log, but not to a goal or expectation.",
                )}
              </p>
            )}
          </div>
          <div className="row">
            <Button small onPress={() => void keep()} {...label(t("Keep"))} />
            <Button
              small
              look="plain"
              ref={opener}
              onPress={() => setEditing(true)}
              {...label(t("Edit"))}
            />
            <Button small look="plain" onPress={decline} {...label(t("Not this"))} />
          </div>
        </>
      )}
      <ProblemNote error={error} />
    </li>
  );
}
