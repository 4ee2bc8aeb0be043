import { useT } from "../../../shared/i18n";
import styles from "./rating.module.css";

export function SelfRatingGuide() {
  const t = useT();
  return (
    <aside className="side" aria-labelledby="why">
      <div className={`panel sheet ${styles.why}`}>
        <h2 id="why">{t("Why rate yourself first")}</h2>
        <p>
          {t("People who see others’ ratings first adjust their own, and blind spots stay hidden.")}
        </p>
        <p>{t("It only applies to this survey. Next time, you start fresh.")}</p>
        <p>
          {t(
            "Only you can see this. It’s shown next to the others’ ratings once both are available.",
          )}
        </p>
        <p>{t("The others read each statement exactly as it is here and rate you on it.")}</p>
      </div>
    </aside>
  );
}
