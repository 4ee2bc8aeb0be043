import type { Schemas } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { Changed } from "../../../shared/team";
import { Fold } from "../../../shared/ui";
import styles from "../agreement.module.css";

const changeLabels = {
  added: msg("New"),
  reworded: msg("Changed"),
  removed: msg("Removed"),
};

/** Lists what a version says otherwise than the one that was agreed last before it. */
export function WhatChanged({ of }: { of: Schemas["VersionChanges"] | undefined }) {
  const t = useT();
  if (!of || of.clauses.length === 0) return null;
  return (
    <Fold
      label={t("What changed since version {{number}}", { number: of.number })}
      about={t("one change | {{count}} changes", { count: of.clauses.length })}
    >
      <ul className={styles.changes}>
        {of.clauses.map(
          ({
            change,
            text,
            why = "",
            before = text,
            whyBefore = change === "removed" ? why : "",
          }) => {
            const parts = (was: string, is: string) => (
              <Changed
                before={change === "added" ? "" : was}
                after={change === "removed" ? "" : is}
              />
            );
            return (
              <li key={`${change} ${before} ${text}`}>
                <b>{t(changeLabels[change])}</b>
                <p className={styles.text} dir="auto">
                  {parts(before, text)}
                </p>
                {(why || whyBefore) && (
                  <p className={styles.why} dir="auto">
                    {parts(whyBefore, why)}
                  </p>
                )}
              </li>
            );
          },
        )}
      </ul>
    </Fold>
  );
}
