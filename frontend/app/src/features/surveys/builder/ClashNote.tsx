import { useStrings } from "../../../shared/i18n";
import { Button } from "../../../shared/ui";
import { inLanguage } from "../text";
import type { Question } from "../types";
import styles from "./builder.module.css";
import type { Clash } from "./clashes";
import { clashStrings } from "./clashStrings";
import type { Draft } from "./Draft";

/** What was changed here and elsewhere, both sides word for word where they are words. */
export function ClashNote({ of, draft }: { of: Clash[]; draft: Draft }) {
  const say = useStrings(clashStrings);
  return (
    <div className={`tint ${styles.trouble} ${styles.clash}`} role="alert">
      <h2>{say("clash.title")}</h2>
      <ul className={styles.clashes}>
        {of.map((clash) => (
          <Lines key={clash.field} of={clash} />
        ))}
      </ul>
      <div className="row">
        <Button onPress={() => draft.settle("mine")}>{say("clash.mine")}</Button>
        <Button onPress={() => draft.settle("theirs")}>{say("clash.theirs")}</Button>
      </div>
    </div>
  );
}

function Lines({ of: { field, mine, theirs, questions } }: { of: Clash }) {
  const say = useStrings(clashStrings);
  const name = say(`field.${field}`);
  const shown = (value: unknown) => {
    if (value === undefined || value === null || value === "") return say("nothing");
    if (typeof value === "boolean") return say(value ? "yes" : "no");
    return say("quote", { text: String(value) });
  };
  if (questions?.length === 0) return <li>{say("clash.too-long")}</li>;
  if (questions) {
    return questions.map((question) => {
      const [here, there] = [textOf(question.mine), textOf(question.theirs)];
      return (
        <li key={question.id}>
          {here === there
            ? say("clash.list", { field: shown(here) })
            : say("clash.field", {
                field: say("field.question"),
                mine: shown(here),
                theirs: shown(there),
              })}
        </li>
      );
    });
  }
  return (
    <li>
      {field === "audience"
        ? say("clash.list", { field: name })
        : say("clash.field", { field: name, mine: shown(mine), theirs: shown(theirs) })}
    </li>
  );
}

const textOf = (question: Question | undefined) => question && inLanguage(question.text);
