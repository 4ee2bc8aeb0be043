import { useEffect, useId, useRef } from "react";
import type { FieldFault } from "../../../shared/api/problem";
import { inLanguage, useT } from "../../../shared/i18n";
import { faultText } from "../../../shared/problems";
import { FieldMessage as FaultNote, TextArea } from "../../../shared/ui";
import type { RatingEntry } from "./entries";
import { isClause, RatingAnchors } from "./RatingAnchors";
import { RatingEvidence } from "./RatingEvidence";
import { RatingRule } from "./RatingRule";
import styles from "./rating.module.css";
import type { RatingItem } from "./types";

type Props = {
  surveyId: string;
  item: RatingItem;
  entry: RatingEntry;
  place: string;
  change: (parts: Partial<RatingEntry>) => void;
  faultAt: (field: string) => FieldFault | undefined;
};

const longest = 1000;

/** One item: the rule, then what stands behind the number. */
export function ItemFields({ surveyId, item, entry, place, change, faultAt }: Props) {
  const t = useT();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const unrated = faultAt("rating");
  // The first item that is not decided is where finishing goes on.
  useEffect(() => {
    const first = document.querySelector("[data-unrated]");
    if (unrated && first === section.current) {
      section.current?.querySelector("input")?.focus();
    }
  }, [unrated]);
  const text = (field: "example" | "whyNot" | "proof", label: string, hint: string) => (
    <TextArea
      label={label}
      hint={hint}
      error={textOf(faultAt(field))}
      value={entry[field]}
      maxLength={longest}
      onChange={(event) => change({ [field]: event.target.value })}
    />
  );
  const rated = typeof entry.mark === "number";
  return (
    <section
      ref={section}
      className={styles.item}
      aria-labelledby={`${id}-h`}
      data-unrated={unrated ? "" : undefined}
    >
      <p className="meta">{place}</p>
      <h2 id={`${id}-h`}>
        {isClause(item)
          ? t("You say: “{{text}}” How far is that true?", { text: inLanguage(item.text) })
          : inLanguage(item.text)}
      </h2>
      <RatingEvidence surveyId={surveyId} questionId={item.questionId} />
      <RatingRule
        name={item.questionId}
        legend={t("Your rating, 1 to 10")}
        mark={entry.mark}
        describedBy={`${id}-h${unrated ? ` ${id}-e` : ""}`}
        invalid={unrated !== undefined}
        onMark={(mark) => change({ mark })}
      />
      <FaultNote id={`${id}-e`} text={unrated && faultText(unrated, "rating")} />
      <RatingAnchors of={item} />
      {rated && (
        <div className={styles.texts}>
          {text(
            "example",
            t("An example you remember"),
            t("What happened and what you did. You’ll need it for the conversation."),
          )}
          {entry.mark === 10
            ? text(
                "proof",
                t("What shows that it’s a 10?"),
                t("Something others could have noticed too."),
              )
            : text(
                "whyNot",
                t("Why not a 10?"),
                t("Say what’s missing, as specifically as you can."),
              )}
        </div>
      )}
    </section>
  );
}

const textOf = (fault: FieldFault | undefined) => fault && faultText(fault);
