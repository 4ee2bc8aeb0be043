import { inLanguage, useStrings } from "../../../../shared/i18n";
import type { Question } from "../../types";
import styles from "./form.module.css";
import { Line } from "./Line";
import { anchored, isWritten, marks, reworded } from "./questions";
import { formStrings } from "./strings";

type Props = {
  question: Question;
  change: (question: Question, key: string) => void;
  /** What is wrong with a field of it, `text` or `anchors/3`. */
  faultOf: (field: string) => string | undefined;
};

/** A question word for word, to be rewritten. */
export function QuestionFields({ question, change, faultOf }: Props) {
  const say = useStrings(formStrings);
  const { id, kind, text } = question;
  const asks = kind === "open" ? "open" : "item";
  const missing = isWritten(question) ? undefined : say("text.missing");
  return (
    <div className={styles.fields}>
      <Line
        autoFocus
        label={say(`text.${asks}`)}
        hint={text.own === undefined ? say("shipped") : say(`text.${asks}.hint`)}
        error={faultOf("text") ?? missing}
        value={inLanguage(text)}
        onChange={(own) => change(reworded(question, own), `${id}/text`)}
      />
      {kind === "item" && <ItemFields question={question} change={change} faultOf={faultOf} />}
    </div>
  );
}

function ItemFields({ question, change, faultOf }: Props) {
  const say = useStrings(formStrings);
  return (
    <>
      <fieldset className={styles.anchors}>
        <legend>{say("anchors")}</legend>
        <p className="meta">{say("anchors.hint")}</p>
        {marks.map((mark) => (
          <Line
            key={mark}
            rows={1}
            label={say(`anchor.${mark}`)}
            error={faultOf(`anchors/${mark}`)}
            value={inLanguage(question.anchors?.[mark] ?? {})}
            onChange={(own) => change(anchored(question, mark, own), `${question.id}/${mark}`)}
          />
        ))}
      </fieldset>
      <div>
        {(["example", "advice"] as const).map((part) => (
          <label key={part} className={styles.check}>
            <input
              type="checkbox"
              checked={question[part] === true}
              onChange={(event) => change({ ...question, [part]: event.target.checked }, "")}
            />
            {say(`ask.${part}`)}
          </label>
        ))}
      </div>
    </>
  );
}
