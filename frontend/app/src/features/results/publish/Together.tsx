import { useStrings } from "../../../shared/i18n";
import type { PublicationDraft } from "./kept";
import styles from "./publish.module.css";
import { publishStrings } from "./strings";

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

/** What stands below the lead's word. */
export function Together({ draft, numbers, marked, all, advice, onChange }: Props) {
  const say = useStrings(publishStrings);
  const counts = { none: 0, marked, all };
  return (
    <>
      <fieldset className={styles.together}>
        <legend>{say("together")}</legend>
        <label>
          <input
            type="checkbox"
            checked={draft.ratings}
            onChange={(event) => onChange({ ratings: event.target.checked })}
          />
          {say(numbers)}
        </label>
      </fieldset>
      {all > 0 && (
        <fieldset className={styles.together}>
          <legend>{say("comments")}</legend>
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
                ? say("comments.marked.unknown")
                : say(`comments.${choice}`, { count: counts[choice] })}
            </label>
          ))}
        </fieldset>
      )}
      {advice > 0 && <p className="meta">{say("advice", { count: advice })}</p>}
    </>
  );
}
