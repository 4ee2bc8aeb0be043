import { inLanguage, useStrings } from "../../../shared/i18n";
import type { Question } from "../types";
import { clashStrings } from "./clashStrings";
import type { Clash } from "./draft/clashes";

/** What was changed here and elsewhere, both sides word for word where they are words. */
export const ClashLines = ({ of }: { of: Clash[] }) =>
  of.map((clash) => <Lines key={clash.field} of={clash} />);

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
