import { useStrings } from "../../../shared/i18n";
import { Choice, TextArea, TextField } from "../../../shared/ui";
import { inLanguage, isTitleOf } from "../text";
import type { Survey, SurveyChange, Template } from "../types";
import styles from "./builder.module.css";
import { Part } from "./Part";
import { Questions } from "./Questions";
import { builderStrings } from "./strings";

type Props = {
  survey: Survey;
  templates: Template[];
  change: (change: SurveyChange) => void;
  faultOf: (field: "title" | "intro") => string | undefined;
};

export function FormPart({ survey, templates, change, faultOf }: Props) {
  const say = useStrings(builderStrings);
  const chosen = templates.find((template) => template.id === survey.template);
  // A title that the lead wrote stays; one that came with the form goes with it.
  const choose = (template: Template) =>
    change({
      template: template.id,
      ...(isTitleOf(survey.title, chosen) ? { title: inLanguage(template.title) } : {}),
    });
  return (
    <Part no={1} name={say("part.form")}>
      <fieldset>
        <legend className="sr">{say("template")}</legend>
        {templates.map((template) => (
          <Choice
            key={template.id}
            name="template"
            value={template.id}
            checked={template.id === survey.template}
            onChange={() => choose(template)}
            title={inLanguage(template.title)}
            note={inLanguage(template.description)}
            aside={<Cost of={template} />}
          />
        ))}
      </fieldset>
      {chosen && <Questions of={chosen.questions} />}
      <div className={styles.fields}>
        <TextField
          label={say("title")}
          hint={say("title.hint")}
          error={survey.title.trim() ? faultOf("title") : say("title.missing")}
          value={survey.title}
          maxLength={120}
          onChange={(event) => change({ title: event.target.value })}
        />
        <TextArea
          label={say("intro")}
          hint={say("intro.hint")}
          error={faultOf("intro")}
          value={survey.intro}
          maxLength={1000}
          onChange={(event) => change({ intro: event.target.value })}
        />
      </div>
    </Part>
  );
}

function Cost({ of }: { of: Template }) {
  const say = useStrings(builderStrings);
  const items = of.questions.filter((question) => question.kind === "item").length;
  const open = of.questions.length - items;
  return (
    <>
      {items > 0 && <span className={styles.cost}>{say("ratings", { count: items })}</span>}
      {open > 0 && <span className={styles.cost}>{say("questions", { count: open })}</span>}
      <span className={styles.cost}>{say("minutes", { count: of.minutes })}</span>
    </>
  );
}
