import { Link } from "react-router";
import { useStrings } from "../../../shared/i18n";
import { Button } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { agreementStrings } from "../strings";
import type { Suggestion } from "../types";

type Props = {
  of: readonly Suggestion[];
  /** There is no room for one more. */
  full: boolean;
  onTake: (suggestion: Suggestion) => void;
};

/** Realistic themes and sentences that apply, which are no clause yet. */
export function Suggestions({ of, full, onTake }: Props) {
  const say = useStrings(agreementStrings);
  if (of.length === 0) return null;
  return (
    <section className={styles.sec} aria-labelledby="suggestions">
      <h2 id="suggestions">{say("suggestions")}</h2>
      <p className="note">{say("suggestions.note")}</p>
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
                  {isTheme ? say("suggestions.voices", { count: voices }) : say("suggestions.role")}
                </p>
              </div>
              <span className="row">
                <Button
                  small
                  isDisabled={full}
                  aria-label={say("suggestions.take.which", { text })}
                  onPress={() => onTake(suggestion)}
                >
                  {say("suggestions.take")}
                </Button>
                <Link to={isTheme ? `/thread/theme/${id}` : `/role#clause-${id}`}>
                  {say("suggestions.leave")}
                </Link>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
