import { msg, useT } from "../../../shared/i18n";
import type { PublicationDraft } from "./kept";
import styles from "./publish.module.css";

type Props = {
  draft: PublicationDraft;
  /** Whether any rating is shown, or only how many took part. */
  numbers: "ratings" | "turnout";
  /** Unknown until the marks are read. */
  marked: number | undefined;
  all: number;
  /** Pieces of advice that the lead lets them read, whatever is chosen here. */
  advice: number;
  onChange: (part: Partial<PublicationDraft>) => void;
};

const choices = ["none", "marked", "all"] as const;

const numberLabels = {
  ratings: msg("participation and ratings by group"),
  turnout: msg("participation by group"),
};

const commentChoices = {
  none: msg("none"),
  marked: msg("the ones you mark (none yet) | the {{count}} you marked | the {{count}} you marked"),
  all: msg("the only one | all {{count}}"),
};

/** What stands below the lead's word. */
export function Together({ draft, numbers, marked, all, advice, onChange }: Props) {
  const t = useT();
  const counts = { none: 0, marked, all };
  return (
    <>
      <fieldset className={styles.together}>
        <legend>{t("Also publish")}</legend>
        <label>
          <input
            type="checkbox"
            checked={draft.ratings}
            onChange={(event) => onChange({ ratings: event.target.checked })}
          />
          {t(numberLabels[numbers])}
        </label>
      </fieldset>
      {all > 0 && (
        <fieldset className={styles.together}>
          <legend>{t("Comments")}</legend>
          {choices.map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="comments"
                checked={draft.comments === choice}
                disabled={counts[choice] === undefined}
                onChange={() => onChange({ comments: choice })}
              />
              {counts[choice] === undefined
                ? t("the ones you marked (can’t be loaded right now)")
                : t(commentChoices[choice], { count: counts[choice] })}
            </label>
          ))}
        </fieldset>
      )}
      {advice > 0 && (
        <p className="meta">
          {t(
            "{{count}} piece of advice you chose to show is always included. | {{count}} pieces of advice you chose to show are always included.",
            { count: advice },
          )}
        </p>
      )}
    </>
  );
}
