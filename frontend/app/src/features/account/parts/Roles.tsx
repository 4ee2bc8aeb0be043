import { useT } from "../../../shared/i18n";
import { Pair, Section } from "../../../shared/ui";
import styles from "../Account.module.css";
import { roleLabels, roleNotes } from "../labels";

const roles = ["owner", "lead", "reader"] as const;

/** Shows what each role may see and do, and what no one may. */
export function Roles() {
  const t = useT();
  return (
    <Section className={styles.part} heading={t("What each role can see and do")}>
      <dl className={styles.roles}>
        {roles.map((role) => (
          <Pair key={role} of={t(roleLabels[role])}>
            {t(roleNotes[role])}
          </Pair>
        ))}
      </dl>
      <p className="note">
        {t(
          "Once a survey has closed, nobody can work out who wrote which anonymous answer: no lead, no owner, and not whoever runs the server.",
        )}
      </p>
    </Section>
  );
}
