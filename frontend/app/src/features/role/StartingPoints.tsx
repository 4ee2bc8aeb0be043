import { Plus } from "lucide-react";
import { type FormEvent, useEffect, useState } from "react";
import { useMe, uuid } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { Button, FieldFault, Icon } from "../../shared/ui";
import { own } from "./clauses";
import styles from "./role.module.css";
import { roleStrings } from "./strings";
import { type Clause, most } from "./types";

const points = ["start.1", "start.2", "start.3", "start.4", "start.5", "start.6"] as const;

/** What this member typed before a reload. */
function keptLines(key: string): string[] {
  const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
  return Array.isArray(kept) ? kept.map(String) : points.map(() => "");
}

/** Beginnings of sentences, and lines of one's own. What is typed stays on this device until it is kept. */
export function StartingPoints({ onClauses }: { onClauses: (clauses: Clause[]) => void }) {
  const say = useStrings(roleStrings);
  const key = `tenward.role.${useMe().id}.start`;
  const [lines, setLines] = useState(() => keptLines(key));
  const [missing, setMissing] = useState(false);
  useEffect(() => localStorage.setItem(key, JSON.stringify(lines)), [key, lines]);
  const written = lines.filter((line) => line.trim()).length;
  const nameOf = (at: number) => say(points[at] ?? "start.own");
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setMissing(written === 0);
    if (written === 0) return;
    const clauses = lines.flatMap((line, at) => {
      const words = line.trim();
      if (!words) return [];
      const begun = points[at] !== undefined;
      const text = begun ? `${nameOf(at)} ${words}` : words;
      return own(uuid(), text.slice(0, most.text), begun ? "starting-point" : "own");
    });
    localStorage.removeItem(key);
    onClauses(clauses);
  };
  return (
    <form className={styles.points} noValidate onSubmit={keep}>
      <h2>{say("start.h2")}</h2>
      <p className="note">{say("start.note")}</p>
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
        <Button look="primary" type="submit">
          {written === 0 ? say("start.keep-none") : say("start.keep", { count: written })}
        </Button>
        <Button small look="plain" onPress={() => setLines([...lines, ""])}>
          <Icon of={Plus} />
          {say("start.another")}
        </Button>
      </div>
    </form>
  );
}
