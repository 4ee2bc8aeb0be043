import { useT } from "../../../shared/i18n";
import { RowButton, RowLink, Section } from "../../../shared/ui";
import styles from "../agreement.module.css";
import type { Suggestion } from "../types";

type Props = {
  of: readonly Suggestion[];
  /** There is no room for one more. */
  full: boolean;
  onTake: (suggestion: Suggestion) => void;
};

/** Realistic themes and sentences that apply, which are no clause yet. */
export function ClauseSuggestions({ of, full, onTake }: Props) {
  const t = useT();
  if (of.length === 0) return null;
  return (
    <Section className={styles.sec} heading={t("Not in the draft yet")}>
      <p className="note">
        {t(
          "You marked these “Realistic” or said they apply here. Add them as clauses, or change your decision.",
        )}
      </p>
      <ul className="rows">
        {of.map((suggestion) => {
          const { id, kind, text, why, voices = 0 } = suggestion;
          const isTheme = kind === "theme";
          return (
            <li key={id}>
              <div>
                <p className={isTheme ? undefined : "voice"} dir="auto">
                  {isTheme ? <b>{text}</b> : text}
                </p>
                {why && (
                  <p className="note" dir="auto">
                    {why}
                  </p>
                )}
                <p className="meta">
                  {isTheme
                    ? t("{{count}} comment, realistic | {{count}} comments, realistic", {
                        count: voices,
                      })
                    : t("From your role")}
                </p>
              </div>
              <span className="row">
                <RowButton
                  word={t("Add as clause")}
                  about={text}
                  look="outline"
                  isDisabled={full}
                  onPress={() => onTake(suggestion)}
                />
                <RowLink to={`/role?open=${isTheme ? "theme" : "clause"}.${id}`} about={text}>
                  {t("Change decision")}
                </RowLink>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
