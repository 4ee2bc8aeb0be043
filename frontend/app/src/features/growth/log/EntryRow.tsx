import { useState } from "react";
import { Link } from "react-router";
import { useChange } from "../../../shared/changes";
import { SourceLink } from "../../../shared/evidence";
import { changeEntry, removeEntry } from "../../../shared/goal";
import { msg, Rich, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { followRow, Menu, MenuItem, RowButton, TrailLine, Voice } from "../../../shared/ui";
import { ShareDialog } from "../share/ShareDialog";
import type { LogEntry } from "../types";
import { EntryForm } from "./EntryForm";

type Props = {
  entry: LogEntry;
  /** The row stands on the page of its goal, which need not be named. */
  atGoal: boolean;
};

/** A short tick is a line, a long ink tick is evidence. */
export function EntryRow({ entry, atGoal }: Props) {
  const t = useT();
  const [changing, setChanging] = useState(false);
  const [sharing, setSharing] = useState(false);
  const { change, error } = useChange();
  const done = () => {
    setChanging(false);
    followRow(entry.id);
  };
  const remove = () => {
    void change(removeEntry(entry), {
      said: t("Entry removed"),
    });
  };
  const { day, text, evidence, person, by, helper, tool, source } = entry;
  const isTheirs = helper !== undefined;
  const acts = (
    <>
      <RowButton
        word={t("Evidence")}
        about={text}
        aria-pressed={evidence}
        onPress={() => void change(changeEntry(entry, { evidence: !evidence }))}
      />
      <Menu label={t("Change this entry: {{text}}", { text })}>
        {!isTheirs && <MenuItem onAction={() => setChanging(true)}>{t("Edit")}</MenuItem>}
        <MenuItem onAction={() => setSharing(true)}>{t("Share")}</MenuItem>
        <MenuItem stop onAction={remove}>
          {t("Remove")}
        </MenuItem>
      </Menu>
    </>
  );
  return (
    <TrailLine row={entry.id} day={day} evidence={evidence} acts={!changing && !by && acts}>
      {changing ? (
        <EntryForm entry={entry} onDone={done} />
      ) : (
        <>
          <Voice>{text}</Voice>
          <p className="meta">
            <About of={entry} atGoal={atGoal} />
            {person && `, ${t("about {{title}}", { title: person.name })}`}
            {isTheirs
              ? `, ${
                  helper
                    ? t("from the link for helpers, signed (not verified): {{name}}", {
                        name: helper,
                      })
                    : t("from the link for helpers, unsigned")
                }`
              : by && `, ${t("written by {{name}}", { name: by })}`}
            {tool && `, ${t("proposed by {{tool}}", { tool })}`}
            {source && (
              <>
                , <SourceLink address={source} about={text} />
              </>
            )}
          </p>
        </>
      )}
      <ProblemNote error={error} />
      {sharing && <ShareDialog kind="entry" thingId={entry.id} onClose={() => setSharing(false)} />}
    </TrailLine>
  );
}

const entryKindWords = {
  did: msg("did"),
  learned: msg("learned"),
  heard: msg("heard"),
  "went-wrong": msg("went wrong"),
  thanked: msg("thanked"),
  "asked-for-change": msg("asked for a change"),
  touch: msg("got in touch"),
  chance: msg("gave a chance"),
  reflection: msg("reflected"),
};

/** Shows what kind of line it is, and what for. */
function About({ of: entry, atGoal }: { of: LogEntry; atGoal: boolean }) {
  const t = useT();
  const kind = t(entryKindWords[entry.kind]);
  const { goalId, goalTitle, thread } = entry;
  const what = atGoal ? undefined : (goalTitle ?? thread?.words);
  if (!what) return kind;
  // Of a goal that was removed its title stays.
  const goal = goalId ? <Link to={`/grow/${goalId}`} /> : <span />;
  return (
    <Rich say="{{kind}}, for <goal>{{what}}</goal>" values={{ kind, what }} parts={{ goal }} />
  );
}
