import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../../../shared/i18n";
import { Icon, RowButton, Voice } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { voterLabels } from "../labels";
import type { AgreementStanding, Offered } from "../types";

const isObjection = ({ vote }: AgreementStanding["named"][number]) => vote === "object";

/** Says how many people object to a clause, with and without their name. */
export const objections = ({ votes, named }: AgreementStanding): number =>
  (votes?.object ?? 0) + named.filter(isObjection).length;

export const hasObjections = (standing: AgreementStanding): boolean =>
  objections(standing) > 0 || standing.outcome === "objections";

/** Tells whether somebody said what should change, with or without their name. */
export const hasSuggestions = ({ reasons, named }: AgreementStanding): boolean =>
  reasons.length > 0 || named.some((voter) => isObjection(voter) && voter.reason);

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
  /** Takes the words of a suggestion into the next version. */
  onTake?: ((offered: Offered) => void) | undefined;
  /** The clause, for names of buttons. */
  about?: string;
  children?: ReactNode;
};

/**
 * Shows how many people object to a clause and what they would change; below, what the lead does
 * about it.
 */
export function Objections({ of: standing, onTake, about, children }: Props) {
  const t = useT();
  const take = (text: string, anonymous: boolean) =>
    onTake && (
      <RowButton
        word={t("Add to next version")}
        about={`${about}: ${text}`}
        onPress={() => onTake({ text, anonymous })}
      />
    );
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
                {take(reason, true)}
              </li>
            ))}
          </ul>
        </>
      )}
      {named.filter(isObjection).map(({ name, reason }) => (
        <div key={name}>
          <p>
            {t(voterLabels.object, { name })}{" "}
            {reason && (
              <q className="voice" dir="auto">
                {reason}
              </q>
            )}
          </p>
          {reason && take(reason, false)}
        </div>
      ))}
      {children}
    </div>
  );
}
