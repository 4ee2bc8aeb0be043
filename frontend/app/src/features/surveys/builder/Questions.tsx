import { useStrings } from "../../../shared/i18n";
import { inLanguage } from "../text";
import type { Question } from "../types";
import styles from "./builder.module.css";
import { builderStrings } from "./strings";

const points = ["3", "6", "10"] as const;

/** The questions word for word, folded away until somebody wants to read them. */
export function Questions({ of }: { of: Question[] }) {
  const say = useStrings(builderStrings);
  const rated = of.some((question) => question.anchors);
  return (
    <details className={styles.questions}>
      <summary>{say(rated ? "read-form" : "read-open")}</summary>
      <ol>
        {of.map((question) => (
          <li key={question.id}>
            <h3>{inLanguage(question.text)}</h3>
            <Anchors of={question} />
            <p className="meta">
              {question.kind === "open" && say("open")}
              {question.example && say("example")} {question.advice && say("advice")}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Anchors({ of: { anchors } }: { of: Question }) {
  return anchors ? (
    <dl className={styles.anchors}>
      {points.map((point) => (
        <div key={point}>
          <dt>{point}</dt>
          <dd>{inLanguage(anchors[point])}</dd>
        </div>
      ))}
    </dl>
  ) : null;
}
