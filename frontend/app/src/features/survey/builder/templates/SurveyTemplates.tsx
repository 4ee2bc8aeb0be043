import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { boardQuery, boardsQuery, queries } from "../../../../shared/api";
import { inLanguage, useT } from "../../../../shared/i18n";
import { Button, Choice, FieldMessage, Fold } from "../../../../shared/ui";
import type { Question, Survey, Template } from "../../types";
import { asksThemes, themeQuestions } from "../draft/themes";
import { costOf, sameForm } from "../form/questions";
import { ItemSets } from "./ItemSets";
import { OwnTemplateMenu } from "./OwnTemplateMenu";
import { ThemeChoices } from "./ThemeChoices";
import styles from "./templates.module.css";

type Props = {
  survey: Survey;
  templates: Template[];
  choose: (template: Template | undefined) => void;
  /** Items out of sets, as a form. */
  take: (questions: Question[], sets: Template[]) => void;
  /** Themes of a board, as a form. */
  takeThemes: (questions: Question[]) => void;
  /** Is told whether other items are selected than those in the form. */
  onUntaken: (untaken: boolean) => void;
  /** The chosen one was deleted elsewhere. */
  fault: string | undefined;
  /** Lets the form stand on its own. */
  detach: () => void;
};

/** Most surveys use these, so they come first. */
const usual = ["expectations", "on-track"];

/** Offers a beginning of the form: a shipped template, one of the lead's own, or nothing. */
export function SurveyTemplates(props: Props) {
  const { survey, templates, choose, take, takeThemes, onUntaken, fault, detach } = props;
  const t = useT();
  const sets = templates.filter(({ set }) => set);
  const shipped = sets.filter(({ own }) => !own);
  const fromSets =
    shipped.some(({ id }) => id === survey.template) ||
    (survey.template === "own" && survey.questions.some(({ source }) => source));
  const boards = (useQuery(boardsQuery).data ?? []).filter(({ themes }) => themes > 0);
  const [opened, setPicking] = useState<"sets" | "themes">();
  const fromThemes = survey.template === "own" && asksThemes(survey.questions);
  const picking = opened ?? (fromSets ? "sets" : fromThemes ? "themes" : undefined);
  const fill = (questions: Question[]) => {
    setPicking("themes");
    takeThemes(questions);
  };
  const chosen = picking
    ? undefined
    : templates.find((template) => template.id === survey.template);
  const isGone = !picking && !chosen && survey.template !== "own";
  const row = (template: Template) => {
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
          setPicking(undefined);
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
        <OwnTemplateMenu template={template} questions={changed ? survey.questions : undefined} />
      </div>
    ) : (
      choice
    );
  };
  const forms = templates.filter((template) => !shipped.includes(template));
  const others = forms.filter(({ id }) => !usual.includes(id));
  const asksOfThemes = boards.length > 0 || picking === "themes";
  return (
    <fieldset>
      <legend className="sr">{t("Form")}</legend>
      {forms.filter(({ id }) => usual.includes(id)).map(row)}
      {shipped.length > 0 && (
        <Choice
          name="template"
          value="sets"
          checked={picking === "sets"}
          onChange={() => setPicking("sets")}
          title={t("Rate skills and habits")}
          note={t(
            "Statements from the sets you choose, each with a description of a 3, a 6 and a 10",
          )}
          aside={picking === "sets" && fromSets ? <Cost of={survey.questions} /> : undefined}
        />
      )}
      {picking === "sets" && (
        <ItemSets
          sets={sets}
          questions={survey.questions}
          onUntaken={onUntaken}
          take={(questions, from) => {
            setPicking(undefined);
            take(questions, from);
          }}
        />
      )}
      <Fold
        label={t("Other forms")}
        about={t("{{count}} more", { count: others.length + (asksOfThemes ? 2 : 1) })}
        open={picking === "themes" || (!picking && !usual.includes(survey.template))}
      >
        <div>
          {others.map(row)}
          {asksOfThemes && (
            <Choice
              name="template"
              value="themes"
              checked={picking === "themes"}
              onChange={() => {
                setPicking("themes");
                // What could not be read says the list below, which asks for the same.
                if (boards[0]) {
                  queries.fetchQuery({ ...boardQuery(boards[0].id), staleTime: 0 }).then(
                    (board) => fill(themeQuestions(board)),
                    () => {},
                  );
                }
              }}
              title={t("What matters most")}
              note={t(
                "Your themes as ratings. You’ll see the groups side by side, and who wants more.",
              )}
              aside={fromThemes ? <Cost of={survey.questions} /> : undefined}
            />
          )}
          {picking === "themes" && (
            <ThemeChoices boards={boards} questions={survey.questions} take={fill} />
          )}
          <Choice
            name="template"
            value="own"
            checked={!chosen && !picking}
            onChange={() => {
              setPicking(undefined);
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
        </div>
      </Fold>
      {fault && (
        <div className={styles.fault} role="alert">
          <FieldMessage id="template-fault" text={fault} />
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
  return [
    ...(items > 0 ? [t("{{count}} rating | {{count}} ratings", { count: items })] : []),
    ...(open > 0 ? [t("{{count}} question | {{count}} questions", { count: open })] : []),
    ...(of.length > 0 ? [t("about {{count}} min", { count: minutes })] : []),
  ].join(", ");
}
