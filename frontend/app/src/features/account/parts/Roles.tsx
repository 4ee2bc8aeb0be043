import { useStrings } from "../../../shared/i18n";
import styles from "../Account.module.css";
import { strings } from "../strings";

const roles = ["owner", "lead", "reader"] as const;

/** What each may see and do, and what nobody may. */
export function Roles() {
  const say = useStrings(strings);
  return (
    <section className={styles.part} aria-labelledby="roles">
      <h2 id="roles">{say("roles")}</h2>
      <dl className={styles.roles}>
        {roles.map((role) => (
          <div key={role}>
            <dt>{say(`role.${role}`)}</dt>
            <dd>{say(`may.${role}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{say("may.nobody")}</p>
    </section>
  );
}
