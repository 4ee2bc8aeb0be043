import { useState } from "react";
import { useStrings } from "../../../shared/i18n";
import { hasShortcuts, setShortcuts } from "../../../shared/shortcuts";
import styles from "../Account.module.css";
import { strings } from "../strings";

/** Who speaks to the browser, or whose hand shakes, switches single letters off. */
export function Shortcuts() {
  const say = useStrings(strings);
  const [on, setOn] = useState(hasShortcuts);
  return (
    <section className={styles.part} aria-labelledby="keys">
      <h2 id="keys">{say("keys")}</h2>
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
        {say("keys.on")}
      </label>
      <p className="meta" id="keys-hint">
        {say("keys.on.hint")}
      </p>
    </section>
  );
}
