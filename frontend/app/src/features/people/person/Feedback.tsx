import { Minus, Plus } from "lucide-react";
import { sayDay } from "../../../shared/days";
import { inWords, useStrings } from "../../../shared/i18n";
import { LineForm, type PersonLine, talkStrings } from "../../../shared/talk";
import { Icon } from "../../../shared/ui";
import styles from "./person.module.css";
import { personStrings } from "./strings";

type Props = { lines: PersonLine[]; personId: string };

/** Feedback that was given. Its balance is said in words: a number would be a score. */
export function Feedback({ lines, personId }: Props) {
  const say = useStrings(personStrings);
  const sayParts = useStrings(talkStrings);
  const more = lines.filter(({ kind }) => kind === "thanked").length;
  const less = lines.length - more;
  const words = (count: number) => (count === 0 ? say("feedback.zero") : inWords(count));
  return (
    <>
      <p className="note">
        {lines.length === 0
          ? say("feedback.none")
          : say("feedback.balance", { more: words(more), less: words(less) })}
      </p>
      <LineForm
        about={{ personId }}
        place={`feedback.${personId}`}
        kinds={["thanked", "asked-for-change"]}
        label={say("feedback.label")}
        hint={say("feedback.hint")}
      />
      {lines.length > 0 && (
        <ul className={styles.feedback}>
          {lines.map(({ id, kind, text, day, clause }) => (
            <li key={id}>
              <Icon of={kind === "thanked" ? Plus : Minus} />
              <div>
                <p className="voice" dir="auto">
                  <span className="sr">{sayParts(`was.${kind}`)}: </span>
                  {text}
                </p>
                <p className="meta">
                  {say("feedback.said", { day: sayDay(day) })}
                  {clause && `, ${sayParts("line.clause", { clause })}`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
