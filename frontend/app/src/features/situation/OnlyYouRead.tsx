import { Lock } from "lucide-react";
import { useT } from "../../shared/i18n";
import { Icon } from "../../shared/ui";
import styles from "./situation.module.css";

type Props = { shared?: number | undefined; team?: boolean | undefined };

/** Shows who reads a situation. */
export function OnlyYouRead({ shared = 0, team = false }: Props) {
  const t = useT();
  return (
    <p className={`note ${styles.only}`}>
      <Icon of={Lock} />{" "}
      {t(
        shared > 0 || team
          ? "Only you can read what isn’t ticked above. Whoever runs the database could."
          : "Only you can read this. Whoever runs the database could.",
      )}
    </p>
  );
}
