import { useStrings } from "../../../shared/i18n";
import { Choice } from "../../../shared/ui";
import { inLanguage } from "../text";
import type { Question, Survey, Template } from "../types";
import styles from "./builder.module.css";
import { costOf } from "./form/questions";
import { builderStrings } from "./strings";

type Props = {
  survey: Survey;
  templates: Template[];
  choose: (template: Template | undefined) => void;
};

/** What the form begins with: a shipped template, one of the lead's own, or nothing. */
export function Templates({ survey, templates, choose }: Props) {
  const say = useStrings(builderStrings);
  const chosen = templates.find((template) => template.id === survey.template);
  const isGone = !chosen && survey.template !== "own";
  return (
    <fieldset>
      <legend className="sr">{say("template")}</legend>
      {templates.map((template) => {
        const checked = template === chosen;
        const changed = checked && !same(template.questions, survey.questions);
        return (
          <Choice
            key={template.id}
            name="template"
            value={template.id}
            checked={checked}
            onChange={() => choose(template)}
            title={inLanguage(template.title)}
            note={[
              template.description ? inLanguage(template.description) : say("template.own"),
              changed && say("template.changed"),
            ]
              .filter(Boolean)
              .join(". ")}
            aside={<Cost of={checked ? survey.questions : template.questions} />}
          />
        );
      })}
      <Choice
        name="template"
        value="own"
        checked={!chosen}
        onChange={() => choose(undefined)}
        title={say("template.scratch")}
        note={say(isGone ? "template.gone" : "template.scratch.note")}
        aside={chosen ? undefined : <Cost of={survey.questions} />}
      />
    </fieldset>
  );
}

function Cost({ of }: { of: Question[] }) {
  const say = useStrings(builderStrings);
  const { items, open, minutes } = costOf(of);
  return (
    <>
      {items > 0 && <span className={styles.cost}>{say("ratings", { count: items })}</span>}
      {open > 0 && <span className={styles.cost}>{say("questions", { count: open })}</span>}
      <span className={styles.cost}>{say("minutes", { count: minutes })}</span>
    </>
  );
}

const same = (a: Question[], b: Question[]) => JSON.stringify(a) === JSON.stringify(b);
