import { useT } from "../../../shared/i18n";
import { Section } from "../../../shared/ui";
import { VerdictName } from "../../../shared/verdict";
import styles from "../agreement.module.css";
import type { LeftOutTheme } from "../types";

/** Shows what people asked for and is not taken on, with the reason that was published. */
export function LeftOutThemes({
  of,
  draft = false,
}: {
  of: readonly LeftOutTheme[];
  draft?: boolean;
}) {
  const t = useT();
  if (of.length === 0) return null;
  return (
    <Section
      className={styles.out}
      heading={t(draft ? "Not included, and why" : "You said, I decided, and why")}
    >
      <p className="note">
        {t(
          draft
            ? "From your board: what people asked for and this version leaves out. It’s shown below the agreement, so that nobody has to guess."
            : "What people asked for and this agreement leaves out, so that nobody has to guess.",
        )}
      </p>
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
    </Section>
  );
}
