import { Link } from "react-router";
import { msg, Rich, useT } from "../../../shared/i18n";
import { hasShortcuts } from "../../../shared/shortcuts";
import { Button, Dialog, Pair } from "../../../shared/ui";
import styles from "./palette.module.css";

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keys that do something on every page. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const ctrl = isApple ? "⌘" : t("Ctrl");
  const keys = [
    { says: msg("Search"), pressed: [ctrl, "K"] },
    { says: msg("Undo, where available"), pressed: [ctrl, "Z"] },
    { says: msg("Undo what the last message says"), pressed: ["Z"] },
    { says: msg("Add a log entry"), pressed: ["L"] },
    { says: msg("Add a task"), pressed: ["T"] },
    { says: msg("Add a request"), pressed: ["Q"] },
    { says: msg("Show this list"), pressed: ["?"] },
  ];
  return (
    <Dialog open onClose={onClose} heading={t("Keyboard shortcuts")}>
      <dl className={styles.keys}>
        {keys.map(({ says, pressed }) => (
          <Pair key={says} of={t(says)}>
            {pressed.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </Pair>
        ))}
      </dl>
      <p className="note">
        <Rich
          say={
            hasShortcuts()
              ? "Single-letter shortcuts are ignored while you type. <a>Turn them off in your account</a>"
              : "Single-letter shortcuts are off. <a>Turn them on in your account</a>"
          }
          parts={{ a: <Link to="/settings/account" onClick={onClose} /> }}
        />
      </p>
      <div className="row">
        <Button onPress={onClose}>{t("Close")}</Button>
      </div>
    </Dialog>
  );
}
