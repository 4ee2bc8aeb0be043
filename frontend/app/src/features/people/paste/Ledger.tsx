import type { ClipboardEvent, Ref } from "react";
import { useT } from "../../../shared/i18n";
import type { Group } from "../launchRules";
import styles from "./Ledger.module.css";
import { LineOutcomeCell } from "./LineOutcomeCell";
import type { LineOutcome } from "./outcomes";
import { spread } from "./parse";

type Props = {
  field: Ref<HTMLTextAreaElement>;
  text: string;
  onText: (text: string) => void;
  outcomes: LineOutcome[];
  groups: Group[];
  chosen: Readonly<Record<string, string>>;
  onChoose: (word: string, groupId: string) => void;
};

/** Left the lines, right on the same height what becomes of each, with the mending in place. */
export function Ledger({ field, text, onText, outcomes, groups, chosen, onChoose }: Props) {
  const t = useT();
  const rows = Math.max(6, outcomes.length);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData("text/plain");
    const apart = spread(pasted);
    if (apart !== pasted) {
      event.preventDefault();
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      onText(value.slice(0, selectionStart) + apart + value.slice(selectionEnd));
    }
  };
  return (
    <div className={styles.ledger}>
      <div className="field">
        <label htmlFor="lines">{t("Your lines")}</label>
        <textarea
          ref={field}
          id="lines"
          className="in"
          spellCheck={false}
          rows={rows}
          style={{ height: `calc(${rows} * var(--row) + 2px)` }}
          value={text}
          onPaste={paste}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      <div className="field">
        <p className={styles.head} id="outcomes">
          {t("What happens to each line")}
        </p>
        <ol aria-labelledby="outcomes">
          {outcomes.map((outcome, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an outcome belongs to the line at its place
            <li key={at}>
              <span className="meta">{at + 1}</span>
              <span className={styles.outcome}>
                <LineOutcomeCell
                  outcome={outcome}
                  line={at + 1}
                  groups={groups}
                  chosen={chosen}
                  onChoose={onChoose}
                  onMend={(from, to) => onText(mended(text, at, from, to))}
                />
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

const mended = (text: string, at: number, from: string, to: string) =>
  text
    .split("\n")
    .map((line, place) => (place === at ? line.replace(from, to) : line))
    .join("\n");
