import { Lock } from "lucide-react";
import { useT } from "../../shared/i18n";
import { Icon } from "../../shared/ui";
import styles from "./situation.module.css";

/** Who reads a situation. */
export function OnlyYouRead() {
  const t = useT();
  return (
    <p className={`note ${styles.only}`}>
      <Icon of={Lock} /> {t("Only you can read this. Whoever runs the database could.")}
    </p>
  );
}
