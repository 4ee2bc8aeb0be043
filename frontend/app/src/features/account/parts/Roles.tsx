import { useT } from "../../../shared/i18n";
import styles from "../Account.module.css";
import { roleLabels, roleNotes } from "../labels";

const roles = ["owner", "lead", "reader"] as const;

/** What each may see and do, and what nobody may. */
export function Roles() {
  const t = useT();
  return (
    <section className={styles.part} aria-labelledby="roles">
      <h2 id="roles">{t("What each role can see and do")}</h2>
      <dl className={styles.roles}>
        {roles.map((role) => (
          <div key={role}>
            <dt>{t(roleLabels[role])}</dt>
            <dd>{t(roleNotes[role])}</dd>
          </div>
        ))}
      </dl>
      <p className="note">
        {t(
          "Once a survey has closed, nobody can work out who wrote which anonymous answer: no lead, no owner, and not whoever runs the server.",
        )}
      </p>
    </section>
  );
}
