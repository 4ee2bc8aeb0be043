import { useState } from "react";
import { useT } from "../../../shared/i18n";
import { hasShortcuts, setShortcuts } from "../../../shared/shortcuts";
import { Section } from "../../../shared/ui";
import styles from "../Account.module.css";

/**
 * Switches single-letter shortcuts off, for people who use voice input or a tremor makes them press
 * keys by mistake.
 */
export function Shortcuts() {
  const t = useT();
  const [on, setOn] = useState(hasShortcuts);
  return (
    <Section className={styles.part} heading={t("Keyboard shortcuts")}>
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-describedby="keys-hint"
          onChange={({ target }) => {
            setOn(target.checked);
            setShortcuts(target.checked);
          }}
        />{" "}
        {t("Use single-letter shortcuts")}
      </label>
      <p className="meta" id="keys-hint">
        {t(
          "L adds a log entry, T a task, Q a request from someone. They don’t work in text fields. Applies to this browser.",
        )}
      </p>
    </Section>
  );
}
