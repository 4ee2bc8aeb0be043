import { inLanguage } from "../../../../shared/i18n";
import { Pair } from "../../../../shared/ui";
import type { Question } from "../../types";
import styles from "./form.module.css";
import { marks } from "./questions";

/** Shows what a 3, a 6 and a 10 look like, as far as it was written. */
export function QuestionAnchors({ of: { anchors } }: { of: Question }) {
  if (!anchors) return null;
  return (
    <dl className={styles.shown}>
      {marks.map((mark) => {
        const text = anchors[mark];
        return (
          text && (
            <Pair key={mark} of={mark}>
              {inLanguage(text)}
            </Pair>
          )
        );
      })}
    </dl>
  );
}
