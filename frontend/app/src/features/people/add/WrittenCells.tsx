import { useState } from "react";
import { flushSync } from "react-dom";
import { useT } from "../../../shared/i18n";
import { focusHeadingIfLost } from "../../../shared/ui";
import styles from "./Add.module.css";
import type { LineOutcome } from "./outcomes";
import type { Cells } from "./parse";
import type { Mended } from "./useAdding";

type Props = { cells: Cells; outcome: LineOutcome; line: number; onMend: (mended: Mended) => void };

const wrongName = ["nameless", "damaged", "too-long", "refused"];
const wrongEmail = ["bad-email", "two-emails", "shared-email", "refused"];

/** Shows the cells of a line; a wrong one is a field. */
export function WrittenCells({ cells, outcome, line, onMend }: Props) {
  const t = useT();
  return (
    <span className={styles.written}>
      {wrongName.includes(outcome.kind) ? (
        <Mend
          label={t("Name, line {{line}}", { line })}
          value={cells.name}
          onMend={(name) => onMend({ name })}
        />
      ) : (
        <span>{cells.name || <span className="meta">{t("no name")}</span>}</span>
      )}
      {wrongEmail.includes(outcome.kind) ? (
        <Mend
          label={t("Email, line {{line}}", { line })}
          value={cells.email}
          onMend={(email) => onMend({ email })}
        />
      ) : (
        <span className="note">{cells.email}</span>
      )}
      <span className="note">{cells.group}</span>
    </span>
  );
}

type MendProps = { label: string; value: string; onMend: (to: string) => void };

function Mend({ label, value, onMend }: MendProps) {
  // Another column may be chosen for it meanwhile.
  const [typed, setTyped] = useState({ from: value, text: value });
  const text = typed.from === value ? typed.text : value;
  const commit = () => {
    if (text !== value) {
      onMend(text);
    }
  };
  return (
    <input
      className="in in-s"
      aria-label={label}
      aria-invalid
      value={text}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setTyped({ from: value, text: event.target.value })}
      onBlur={commit}
      onKeyDown={(event) => event.key === "Enter" && leaveField(event.currentTarget, commit)}
    />
  );
}

const wrong = '[aria-invalid="true"]';

/**
 * Moves the focus on when a cell is correct and so no longer a field: to the next wrong field, or
 * to the heading.
 */
function leaveField(field: HTMLElement, mend: () => void): void {
  const [row, rows] = [field.closest("li"), field.closest("ol")];
  const fields = [...(rows?.querySelectorAll<HTMLElement>(wrong) ?? [])];
  const later = fields.slice(fields.indexOf(field) + 1);
  flushSync(mend);
  if (field.isConnected) return;
  const here = [...(row?.querySelectorAll<HTMLElement>(wrong) ?? [])];
  [...here, ...later].find(({ isConnected }) => isConnected)?.focus();
  focusHeadingIfLost();
}
