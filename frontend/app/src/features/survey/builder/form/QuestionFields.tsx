import { inLanguage, msg, useT } from "../../../../shared/i18n";
import { Checkbox } from "../../../../shared/ui";
import type { Question } from "../../types";
import styles from "./form.module.css";
import { LineField } from "./LineField";
import { anchored, isWritten, marks, reworded } from "./questions";

type Props = {
  question: Question;
  change: (question: Question, key: string) => void;
  /** Returns the fault of a field of the question, `text` or `anchors/3`. */
  faultOf: (field: string) => string | undefined;
};

const textLabels = {
  item: msg("Statement to rate"),
  open: msg("Question"),
};

const textHints = {
  item: msg("Something people can observe, such as “I give you a useful review within a day”."),
  open: msg("Answers can have up to 4,000 characters."),
};

/** A question word for word, to be rewritten. */
export function QuestionFields({ question, change, faultOf }: Props) {
  const t = useT();
  const { id, kind, text } = question;
  const asks = kind === "open" ? "open" : "item";
  const missing = isWritten(question) ? undefined : t("Enter the text before you launch.");
  return (
    <div className={styles.fields}>
      <LineField
        autoFocus
        label={t(textLabels[asks])}
        hint={
          text.own === undefined
            ? t(
                "This text comes in English and German. If you change it, everyone sees your version.",
              )
            : t(textHints[asks])
        }
        error={faultOf("text") ?? missing}
        value={inLanguage(text)}
        onChange={(own) => change(reworded(question, own), `${id}/text`)}
      />
      {kind === "item" && <ItemFields question={question} change={change} faultOf={faultOf} />}
    </div>
  );
}

const anchorLabels = {
  3: msg("What a 3 looks like"),
  6: msg("What a 6 looks like"),
  10: msg("What a 10 looks like"),
};

const followUpLabels = {
  example: msg("Ask for an example"),
  advice: msg("Ask what would make it a 10"),
};

function ItemFields({ question, change, faultOf }: Props) {
  const t = useT();
  return (
    <>
      <fieldset className={styles.anchors}>
        <legend>{t("What the numbers mean")}</legend>
        <p className="meta">
          {t("This makes ratings from different people comparable. Each one is optional.")}
        </p>
        {marks.map((mark) => (
          <LineField
            key={mark}
            rows={1}
            label={t(anchorLabels[mark])}
            error={faultOf(`anchors/${mark}`)}
            value={inLanguage(question.anchors?.[mark] ?? {})}
            onChange={(own) => change(anchored(question, mark, own), `${question.id}/${mark}`)}
          />
        ))}
      </fieldset>
      <div>
        {(["example", "advice"] as const).map((part) => (
          <Checkbox
            key={part}
            className={styles.check}
            checked={question[part] === true}
            onTick={(ticked) => change({ ...question, [part]: ticked }, "")}
          >
            {t(followUpLabels[part])}
          </Checkbox>
        ))}
      </div>
    </>
  );
}
