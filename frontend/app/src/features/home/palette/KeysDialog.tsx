import { Link } from "react-router";
import { msg, Rich, useT } from "../../../shared/i18n";
import { hasShortcuts } from "../../../shared/shortcuts";
import { Button, Dialog } from "../../../shared/ui";
import styles from "./palette.module.css";

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

const shortcutLabels = {
  "keys.undo": msg("Undo, where available"),
  "keys.palette": msg("Search pages, goals, responsibilities and people"),
  "keys.line": msg("Add a log entry"),
  "keys.task": msg("Add a task"),
  "keys.asked": msg("Add a request"),
  "keys.list": msg("Show this list"),
};

/** The keys that do something on every page. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const ctrl = isApple ? "⌘" : t("Ctrl");
  const keys = [
    { says: "keys.palette", pressed: [ctrl, "K"] },
    { says: "keys.undo", pressed: [ctrl, "Z"] },
    { says: "keys.line", pressed: ["L"] },
    { says: "keys.task", pressed: ["T"] },
    { says: "keys.asked", pressed: ["Q"] },
    { says: "keys.list", pressed: ["?"] },
  ] as const;
  return (
    <Dialog open onClose={onClose} heading={t("Keyboard shortcuts")}>
      <dl className={styles.keys}>
        {keys.map(({ says, pressed }) => (
          <div key={says}>
            <dt>{t(shortcutLabels[says])}</dt>
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
          say={
            hasShortcuts()
              ? "Single-letter shortcuts are ignored while you type. <a>Turn them off in your account</a>"
              : "Single-letter shortcuts are off. <a>Turn them on in your account</a>"
          }
          parts={{ a: <Link to="/account" onClick={onClose} /> }}
        />
      </p>
      <div className="row">
        <Button onPress={onClose}>{t("Close")}</Button>
      </div>
    </Dialog>
  );
}
