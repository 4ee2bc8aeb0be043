import { Plus } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useMe, uuid } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { Button, FieldFault, Icon, tellStep } from "../../shared/ui";
import { own } from "./clauses";
import type { History } from "./History";
import styles from "./role.module.css";
import { roleStrings } from "./strings";
import { most, type Role } from "./types";
import { focusSoon } from "./useClauseActions";

const points = ["start.1", "start.2", "start.3", "start.4", "start.5", "start.6"] as const;
const none = points.map(() => "");

/** What this member typed before a reload. */
function keptLines(key: string): string[] {
  const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
  return Array.isArray(kept) ? kept.map(String) : none;
}

/**
 * Beginnings of sentences, and lines of one's own. What is typed stays on this device until it is kept, and on the page also when
 * a document filled the role meanwhile.
 */
export function StartingPoints({ role, history }: { role: Role; history: History }) {
  const say = useStrings(roleStrings);
  const key = `tenward.role.${useMe().id}.start`;
  const [lines, setLines] = useState(() => keptLines(key));
  const [missing, setMissing] = useState(false);
  const written = lines.filter((line) => line.trim()).length;
  useEffect(() => {
    if (written > 0) localStorage.setItem(key, JSON.stringify(lines));
    else localStorage.removeItem(key);
  }, [key, lines, written]);
  const empty = role.clauses.length === 0;
  const full = role.clauses.length + written > most.clauses;
  const [begun, setBegun] = useState(written > 0);
  const [within, setWithin] = useState(false);
  const form = useFieldInSight(empty);
  if (!empty && !begun && !within) return null;
  const nameOf = (at: number) => say(points[at] ?? "start.own");
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setMissing(written === 0);
    if (written === 0) return;
    const clauses = lines.flatMap((line, at) => {
      const words = line.trim();
      if (!words) return [];
      const begins = points[at] !== undefined;
      const text = begins ? `${nameOf(at)} ${words}` : words;
      return own(uuid(), text.slice(0, most.text), begins ? "starting-point" : "own");
    });
    setLines(none);
    setBegun(false);
    setWithin(false);
    history.change((now) => ({ ...now, clauses: [...now.clauses, ...clauses] }));
    if (empty) return;
    tellStep(say("said.kept", { count: clauses.length }), history);
    focusSoon(clauses[0]?.id);
  };
  return (
    <form
      ref={form}
      className={`${styles.points} ${empty ? "" : "no-print"}`}
      noValidate
      onSubmit={keep}
      onFocus={() => setWithin(true)}
      onBlur={({ currentTarget, relatedTarget }) =>
        setWithin(currentTarget.contains(relatedTarget))
      }
    >
      <h2>{say("start.h2")}</h2>
      <p className="note">{say(empty ? "start.note" : "start.begun")}</p>
      <div className={styles.start}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <label key={at}>
            {nameOf(at)}
            <textarea
              className="in"
              rows={2}
              maxLength={most.text - 100}
              value={line}
              onChange={(event) => {
                setMissing(false);
                setBegun(true);
                setLines(lines.with(at, event.target.value));
              }}
            />
          </label>
        ))}
      </div>
      <div role="alert">
        <FieldFault text={missing ? say("start.nothing") : undefined} />
      </div>
      <div className={`row ${styles.ways}`}>
        <Button look={empty ? "primary" : "outline"} type="submit" isDisabled={full}>
          {written === 0 ? say("start.keep-none") : say("start.keep", { count: written })}
        </Button>
        <Button small look="plain" onPress={() => setLines([...lines, ""])}>
          <Icon of={Plus} />
          {say("start.another")}
        </Button>
        {full && <span className="note">{say("full", { most: most.clauses })}</span>}
      </div>
    </form>
  );
}

/** Keeps the field that is written in on the screen when sentences come above it. */
function useFieldInSight(empty: boolean) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = document.activeElement;
    if (!empty && field && form.current?.contains(field))
      field.scrollIntoView({ block: "nearest" });
  }, [empty]);
  return form;
}
