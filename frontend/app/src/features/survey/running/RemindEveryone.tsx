import { Copy } from "lucide-react";
import { useState } from "react";
import { formatFullTime, useT } from "../../../shared/i18n";
import { Button, Icon, tell } from "../../../shared/ui";
import styles from "../running.module.css";
import type { Survey } from "../types";

/** A text for everybody who was asked: it names no one, because nobody knows who is missing. */
export function RemindEveryone({ survey, now }: { survey: Survey; now: Date }) {
  const t = useT();
  const [refused, setRefused] = useState(false);
  const { title, closesAt, opensAt, zone, minutes, invited = 0 } = survey;
  if (opensAt && new Date(opensAt) > now) return null;
  const text = t(
    "“{{title}}” is open until {{time}}. It takes about one minute, and each of you has your own link. | “{{title}}” is open until {{time}}. It takes about {{count}} minutes, and each of you has your own link.",
    { title, time: formatFullTime(closesAt, zone), count: minutes },
  );
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      tell(t("Reminder copied"));
    } catch {
      setRefused(true);
    }
  };
  return (
    <aside className={`sheet ${styles.remind}`} aria-labelledby="remind">
      <h2 id="remind">{t("Remind everyone")}</h2>
      <p className="note">
        {t(
          "Send this to the one person you asked. | Post this where all {{count}} people read it.",
          {
            count: invited,
          },
        )}
      </p>
      <blockquote dir="auto">{text}</blockquote>
      {refused && (
        <p className="meta" role="status">
          {t("This browser doesn’t allow copying here. Select the text and copy it yourself.")}
        </p>
      )}
      <Button look="primary" onPress={() => void copy()}>
        <Icon of={Copy} />
        {t("Copy reminder")}
      </Button>
    </aside>
  );
}
