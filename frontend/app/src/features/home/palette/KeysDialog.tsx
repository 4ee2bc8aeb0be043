import { Link } from "react-router";
import { Rich, useStrings } from "../../../shared/i18n";
import { hasShortcuts } from "../../../shared/shortcuts";
import { Button, Dialog } from "../../../shared/ui";
import styles from "./palette.module.css";
import { paletteStrings } from "./strings";

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keys that do something on every page. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const say = useStrings(paletteStrings);
  const ctrl = isApple ? "⌘" : say("ctrl");
  const keys = [
    { says: "keys.palette", pressed: [ctrl, "K"] },
    { says: "keys.undo", pressed: [ctrl, "Z"] },
    { says: "keys.line", pressed: ["L"] },
    { says: "keys.task", pressed: ["T"] },
    { says: "keys.asked", pressed: ["Q"] },
    { says: "keys.list", pressed: ["?"] },
  ] as const;
  return (
    <Dialog open onClose={onClose} heading={say("keys.title")}>
      <dl className={styles.keys}>
        {keys.map(({ says, pressed }) => (
          <div key={says}>
            <dt>{say(says)}</dt>
            <dd>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">
        <Rich
          of={paletteStrings}
          say={hasShortcuts() ? "keys.on" : "keys.off"}
          parts={{ a: <Link to="/account" onClick={onClose} /> }}
        />
      </p>
      <div className="row">
        <Button onPress={onClose}>{say("close")}</Button>
      </div>
    </Dialog>
  );
}
