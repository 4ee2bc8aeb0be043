import { useStrings } from "../../../shared/i18n";
import { VerdictName } from "../../../shared/verdict";
import styles from "../agreement.module.css";
import { agreementStrings } from "../strings";
import type { LeftOutTheme } from "../types";

/** What people asked for and is not taken on, with the reason that was published. */
export function LeftOut({ of, draft = false }: { of: readonly LeftOutTheme[]; draft?: boolean }) {
  const say = useStrings(agreementStrings);
  if (of.length === 0) return null;
  return (
    <section className={styles.out} aria-labelledby="left-out">
      <h2 id="left-out">{say(draft ? "left-out" : "left-out.agreed")}</h2>
      <p className="note">{say(draft ? "left-out.note" : "left-out.note.agreed")}</p>
      <dl>
        {of.map(({ id, name, verdict, reason, horizon }) => (
          <div key={id}>
            <dt className="voice" dir="auto">
              {name}
            </dt>
            <dd>
              <b>
                <VerdictName of={verdict} />
                {horizon && `: ${horizon}`}
              </b>{" "}
              <span className="voice" dir="auto">
                {reason}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
