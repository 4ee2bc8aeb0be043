import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../../../shared/i18n";
import { Icon, Voice } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { voterLabels } from "../labels";
import type { AgreementStanding } from "../types";

const isObjection = ({ vote }: AgreementStanding["named"][number]) => vote === "object";

/** Says how many people object to a clause, with and without their name. */
export const objections = ({ votes, named }: AgreementStanding): number =>
  (votes?.object ?? 0) + named.filter(isObjection).length;

export const hasObjections = (standing: AgreementStanding): boolean =>
  objections(standing) > 0 || standing.outcome === "objections";

/**
 * Tells whether there is something to answer. An outcome says that someone objects, and not how
 * many.
 */
export const isObjected = (standing: AgreementStanding): boolean =>
  hasObjections(standing) || standing.reasons.length > 0;

/** Lists people who did not object under their name. */
export const otherVoters = ({ named }: AgreementStanding) =>
  named.filter((voter) => !isObjection(voter));

type Props = {
  of: AgreementStanding | undefined;
  /** Renders what can be done with a suggestion. */
  below?: (suggestion: string) => ReactNode;
  children?: ReactNode;
};

/**
 * Shows how many people object to a clause and what they would change; below, what the lead does
 * about it.
 */
export function Objections({ of: standing, below, children }: Props) {
  const t = useT();
  const count = standing ? objections(standing) : 0;
  const { reasons = [], named = [] } = standing ?? {};
  return (
    <div className={`no-print ${styles.objection}`}>
      {count > 0 && (
        <p>
          <strong className="stop">
            <Icon of={X} /> {t("One person objects | {{first}} people object", { count })}
          </strong>
        </p>
      )}
      {reasons.length > 0 && (
        <>
          <p className="note">{t("Suggested changes")}</p>
          <ul>
            {reasons.map((reason, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
              <li key={place}>
                <Voice>{reason}</Voice>
                {below?.(reason)}
              </li>
            ))}
          </ul>
        </>
      )}
      {named.filter(isObjection).map(({ name, reason }) => (
        <p key={name}>
          {t(voterLabels.object, { name })}{" "}
          {reason && (
            <q className="voice" dir="auto">
              {reason}
            </q>
          )}
        </p>
      ))}
      {children}
    </div>
  );
}
