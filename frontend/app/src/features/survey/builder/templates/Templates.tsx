import { useState } from "react";
import { inLanguage, useT } from "../../../../shared/i18n";
import { Button, Choice, FieldFault } from "../../../../shared/ui";
import type { Question, Survey, Template } from "../../types";
import { costOf, sameForm } from "../form/questions";
import { ItemSets } from "./ItemSets";
import { OwnTemplateMenu } from "./OwnTemplateMenu";
import styles from "./templates.module.css";

type Props = {
  survey: Survey;
  templates: Template[];
  choose: (template: Template | undefined) => void;
  /** Items out of sets, as a form. */
  take: (questions: Question[], sets: Template[]) => void;
  /** Whether other items are selected than those in the form. */
  onUntaken: (untaken: boolean) => void;
  /** The chosen one was deleted elsewhere. */
  fault: string | undefined;
  /** Lets the form stand on its own. */
  detach: () => void;
};

/** What the form begins with: a shipped template, one of the lead's own, or nothing. */
export function Templates(props: Props) {
  const { survey, templates, choose, take, onUntaken, fault, detach } = props;
  const t = useT();
  const sets = templates.filter(({ set }) => set);
  const shipped = sets.filter(({ own }) => !own);
  const fromSets =
    shipped.some(({ id }) => id === survey.template) ||
    (survey.template === "own" && survey.questions.some(({ source }) => source));
  const [opened, setPicking] = useState(false);
  const picking = opened || fromSets;
  const chosen = picking
    ? undefined
    : templates.find((template) => template.id === survey.template);
  const isGone = !picking && !chosen && survey.template !== "own";
  return (
    <fieldset>
      <legend className="sr">{t("Form")}</legend>
      {templates
        .filter((template) => !shipped.includes(template))
        .map((template) => {
          const checked = template === chosen;
          const changed = checked && !sameForm(template.questions, survey.questions);
          const note = template.description ? inLanguage(template.description) : t("Your template");
          const choice = (
            <Choice
              key={template.id}
              name="template"
              value={template.id}
              checked={checked}
              onChange={() => {
                setPicking(false);
                choose(template);
              }}
              title={inLanguage(template.title)}
              note={changed ? `${note}. ${t("Changed in this survey")}` : note}
              aside={<Cost of={checked ? survey.questions : template.questions} />}
            />
          );
          return template.own ? (
            <div key={template.id} className={styles.own}>
              {choice}
              <OwnTemplateMenu
                template={template}
                questions={changed ? survey.questions : undefined}
              />
            </div>
          ) : (
            choice
          );
        })}
      {shipped.length > 0 && (
        <Choice
          name="template"
          value="sets"
          checked={picking}
          onChange={() => setPicking(true)}
          title={t("Rate skills and habits")}
          note={t(
            "Statements from the sets you choose, each with a description of a 3, a 6 and a 10",
          )}
          aside={picking && fromSets ? <Cost of={survey.questions} /> : undefined}
        />
      )}
      {picking && (
        <ItemSets
          sets={sets}
          questions={survey.questions}
          onUntaken={onUntaken}
          take={(questions, from) => {
            setPicking(false);
            take(questions, from);
          }}
        />
      )}
      <Choice
        name="template"
        value="own"
        checked={!chosen && !picking}
        onChange={() => {
          setPicking(false);
          choose(undefined);
        }}
        title={t("Write your own form")}
        note={t(
          isGone
            ? "Its template was deleted; all the questions are still here"
            : "Open questions and ratings in your own words",
        )}
        aside={chosen || picking ? undefined : <Cost of={survey.questions} />}
      />
      {fault && (
        <div className={styles.fault} role="alert">
          <FieldFault id="template-fault" text={fault} />
          <Button small onPress={detach}>
            {t("Keep the questions as my own form")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Cost({ of }: { of: Question[] }) {
  const t = useT();
  const { items, open, minutes } = costOf(of);
  return (
    <>
      {items > 0 && (
        <span className={styles.cost}>
          {t("{{count}} rating | {{count}} ratings", { count: items })}
        </span>
      )}
      {open > 0 && (
        <span className={styles.cost}>
          {t("{{count}} question | {{count}} questions", { count: open })}
        </span>
      )}
      {of.length > 0 && (
        <span className={styles.cost}>{t("about {{count}} min", { count: minutes })}</span>
      )}
    </>
  );
}
