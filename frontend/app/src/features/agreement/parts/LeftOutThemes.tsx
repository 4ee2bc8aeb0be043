import { useT } from "../../../shared/i18n";
import { Fold, Section } from "../../../shared/ui";
import { VerdictName } from "../../../shared/verdict";
import styles from "../agreement.module.css";
import type { LeftOutTheme } from "../types";

type Props = { of: readonly LeftOutTheme[] };

/** Shows what people asked for and is not taken on, with the reason that was published. */
export function LeftOutThemes({ of }: Props) {
  const t = useT();
  if (of.length === 0) return null;
  return (
    <Section className={styles.out} heading={t("You said, I decided, and why")}>
      <p className="note">
        {t("What people asked for and this agreement leaves out, so that nobody has to guess.")}
      </p>
      <LeftOutList of={of} />
    </Section>
  );
}

/** The same for its lead. */
export function LeftOutFold({ of }: Props) {
  const t = useT();
  if (of.length === 0) return null;
  return (
    <Fold
      label={t("Left out, and why")}
      about={t("one theme | {{words}} themes", { count: of.length })}
    >
      <LeftOutList of={of} />
    </Fold>
  );
}

function LeftOutList({ of }: Props) {
  return (
    <ul className="rows">
      {of.map(({ id, name, verdict, reason, horizon }) => (
        <li key={id}>
          <div>
            <b dir="auto">{name}</b>
            <p className="voice" dir="auto">
              {reason}
            </p>
          </div>
          <span className="meta">
            <VerdictName of={verdict} />
            {horizon && `: ${horizon}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
