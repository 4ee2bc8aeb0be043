import { Plus } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useT } from "../../../shared/i18n";
import { Button, FieldMessage, Icon, tellStep } from "../../../shared/ui";
import { focusSoon } from "../clauses/useClauseActions";
import styles from "../role.module.css";
import { type Role, type RoleHistory, roleLimits } from "../types";
import { TemplateItems } from "./TemplateItems";
import { taken, useItems } from "./useItems";
import { finishedClauses, points } from "./useLines";
import type { Starting } from "./useStarting";

type Props = { role: Role; history: RoleHistory; starting: Starting };

/**
 * Beginnings of sentences, lines of one's own, and items of templates. What is begun stays on the page also when a document
 * filled the role meanwhile.
 */
export function StartingPoints({ role, history, starting }: Props) {
  const t = useT();
  const { lines, chosen, shows } = starting;
  const [within, setWithin] = useState(false);
  const [missing, setMissing] = useState(false);
  const empty = role.clauses.length === 0;
  const shown = empty || shows !== undefined || within;
  const items = useItems(shown);
  const form = useFieldInSight(empty);
  useEffect(() => {
    if (items.groups) starting.dropGone(items.groups);
  });
  if (!shown) return null;
  const nameOf = (at: number) => t(points[at] ?? "In my own words");
  const clauses = [...finishedClauses(lines, nameOf), ...taken(items.groups ?? [], chosen)];
  const count = clauses.length;
  const full = role.clauses.length + count > roleLimits.clauses;
  const close = () => {
    starting.close();
    setWithin(false);
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setMissing(count === 0);
    if (count === 0) return;
    // Ticks that cannot be read now wait for the next time.
    const kept = { lines, chosen: items.groups ? chosen : new Set<string>() };
    starting.take(kept);
    setWithin(false);
    history.change(
      (now) => ({ ...now, clauses: [...now.clauses, ...clauses] }),
      "",
      (way) => (way === "undone" ? starting.giveBack(kept) : starting.take(kept)),
    );
    if (!empty)
      tellStep(
        t("{{count}} responsibility added. | {{count}} responsibilities added.", { count }),
        history,
      );
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
      <h2>{t("Prompts")}</h2>
      <p className="note">
        {t(
          empty
            ? "Complete the ones that apply to you and leave the rest blank."
            : shows === "offered"
              ? "Complete or select the ones that apply to you, then add them to your responsibilities above."
              : "You started these earlier. Add them to your responsibilities above.",
        )}
      </p>
      <Lines
        of={lines}
        nameOf={nameOf}
        onLine={(at, text) => {
          setMissing(false);
          starting.write(lines.with(at, text));
        }}
      />
      <Button small look="plain" onPress={starting.add}>
        <Icon of={Plus} />
        {t("Add line")}
      </Button>
      <TemplateItems
        of={items}
        inSight={shows === "offered"}
        chosen={chosen}
        onChosen={(next) => {
          setMissing(false);
          starting.choose(next);
        }}
      />
      <FieldMessage text={missing ? t("Complete or select at least one first.") : undefined} />
      <div className={`row ${styles.ways}`}>
        <Button look={empty ? "primary" : "outline"} type="submit" isDisabled={full}>
          {count === 0
            ? t("Add to role")
            : t("Add {{count}} responsibility | Add {{count}} responsibilities", { count })}
        </Button>
        {!empty && (
          <Button look="plain" onPress={close}>
            {t("Close")}
          </Button>
        )}
        {full && (
          <span className="note">
            {t("A role holds at most {{most}} responsibilities. Merge two to make room.", {
              most: roleLimits.clauses,
            })}
          </span>
        )}
      </div>
    </form>
  );
}

type LinesProps = {
  of: string[];
  nameOf: (at: number) => string;
  onLine: (at: number, text: string) => void;
};

function Lines({ of: lines, nameOf, onLine }: LinesProps) {
  return (
    <div className={styles.start}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <label key={at}>
          {nameOf(at)}
          <textarea
            className="in"
            dir="auto"
            rows={2}
            maxLength={roleLimits.text - 100}
            value={line}
            onChange={(event) => onLine(at, event.target.value)}
          />
        </label>
      ))}
    </div>
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
