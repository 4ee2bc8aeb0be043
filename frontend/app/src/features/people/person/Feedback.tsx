import { Minus, Plus } from "lucide-react";
import { sayDay } from "../../../shared/days";
import { inWords, useT } from "../../../shared/i18n";
import { LineForm, type PersonLine } from "../../../shared/talk";
import { entryKindWords } from "../../../shared/talk/labels";
import { Icon } from "../../../shared/ui";
import styles from "./person.module.css";

type Props = { lines: PersonLine[]; personId: string };

/** Feedback that was given. Its balance is said in words: a number would be a score. */
export function Feedback({ lines, personId }: Props) {
  const t = useT();
  const more = lines.filter(({ kind }) => kind === "thanked").length;
  const less = lines.length - more;
  const words = (count: number) => (count === 0 ? t("none") : inWords(count));
  return (
    <>
      <p className="note">
        {lines.length === 0
          ? t("Note feedback once you’ve given it: one line on what you’d like more of or less of.")
          : t("More of this: {{more}}. Less of this: {{less}}. Only you can see this list.", {
              more: words(more),
              less: words(less),
            })}
      </p>
      <LineForm
        about={{ personId }}
        place={`feedback.${personId}`}
        kinds={["thanked", "asked-for-change"]}
        label={t("Feedback you’ve given")}
        hint={t("What you said, in one line")}
      />
      {lines.length > 0 && (
        <ul className={styles.feedback}>
          {lines.map(({ id, kind, text, day, clause }) => (
            <li key={id}>
              <Icon of={kind === "thanked" ? Plus : Minus} />
              <div>
                <p className="voice" dir="auto">
                  <span className="sr">{t(entryKindWords[kind])}: </span>
                  {text}
                </p>
                <p className="meta">
                  {t("given on {{day}}", { day: sayDay(day) })}
                  {clause && `, ${t("for “{{clause}}”", { clause })}`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
