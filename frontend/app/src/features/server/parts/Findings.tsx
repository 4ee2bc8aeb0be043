import { Check, Circle, X } from "lucide-react";
import { formatDay, useStrings } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import styles from "../Live.module.css";
import type { Finding } from "../queries";
import { strings } from "../strings";

const icons = { good: Check, "to-do": Circle, trouble: X };

/** One row each: what it is about, how it stands, one sentence, how to mend it. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const say = useStrings(strings);
  return (
    <ul className="rows">
      {findings.map((finding) => (
        <li key={finding.about} className={styles.finding}>
          <h2>{say(`about.${finding.about}`)}</h2>
          <p className={`${styles.state} ${finding.state === "trouble" ? "stop" : ""}`}>
            <Icon of={icons[finding.state]} /> {say(`state.${finding.state}`)}
          </p>
          <div>
            <p>{say(finding.code, texts(finding.params))}</p>
            {finding.state !== "good" && (
              <p className="note">{say(`${finding.code}.mend` as `${typeof mended}.mend`)}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Only the type of a code that has something to mend. */
declare const mended: Exclude<
  Finding["code"],
  | "reachable"
  | "certificate-valid"
  | "mail-answers"
  | "mailbox-answers"
  | "keys-kept-apart"
  | "clocks-agree"
  | "backup-recent"
>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days as the reader writes them; noon, so that no zone makes another day of it. */
function texts(params: Finding["params"] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const text = String(value);
      return [name, DAY.test(text) ? formatDay(`${text}T12:00:00Z`, "UTC") : text];
    }),
  );
}
