import { limits } from "../../../shared/api";
import { inLanguage, useT } from "../../../shared/i18n";
import { Fold, TextArea, TextField, useFieldText } from "../../../shared/ui";
import { isTitleOf } from "../text";
import type { Survey, SurveyChange, Template } from "../types";
import { DraftPart } from "./DraftPart";
import { titles } from "./draft/titles";
import type { DraftHistory } from "./draft/useDraft";
import { AskedClauses } from "./form/AskedClauses";
import { QuestionList } from "./form/QuestionList";
import { sameForm } from "./form/questions";
import { KeepTemplate } from "./templates/KeepTemplate";
import { SurveyTemplates } from "./templates/SurveyTemplates";

type Props = {
  survey: Survey;
  templates: Template[];
  change: (change: SurveyChange, key?: string) => void;
  history: DraftHistory;
  /** Returns the fault of a field, or of a place in it: `questions`, `questions/1/text`. */
  faultOf: (field: string) => string | undefined;
  /** Is told whether other items are selected than those in the form. */
  onUntaken: (untaken: boolean) => void;
};

export function FormPart({ survey, templates, change, history, faultOf, onUntaken }: Props) {
  const t = useT();
  const [title, setTitle] = useFieldText(survey.title);
  const chosen = templates.find((template) => template.id === survey.template);
  // A title that the lead wrote stays; one that came with the form goes with it.
  const isBrought = chosen
    ? isTitleOf(survey.title, chosen)
    : Object.values(titles).some((brought) => Object.values(brought).includes(survey.title));
  const choose = (template: Template | undefined) =>
    change({
      template: template?.id ?? "own",
      questions: template?.questions ?? [],
      ...(isBrought && {
        title: template ? inLanguage(template.title) : inLanguage(titles.scratch),
      }),
    });
  /** Makes a form of the items: that of the set if they are of one, otherwise the lead's own. */
  const take = (questions: Survey["questions"], sets: Template[]) => {
    const [only] = sets;
    const one = sets.length === 1 && only && !only.own ? only : undefined;
    change({
      template: one?.id ?? "own",
      questions,
      ...(isBrought && { title: one ? inLanguage(one.title) : inLanguage(titles.several) }),
    });
  };
  const takeThemes = (questions: Survey["questions"]) =>
    change({
      template: "own",
      questions,
      ...(isBrought && { title: inLanguage(titles.themes) }),
    });
  const type = (title: string) => {
    setTitle(title);
    change({ title }, "title");
  };
  return (
    <DraftPart name={t("What do you want to ask?")}>
      <SurveyTemplates
        survey={survey}
        templates={templates}
        choose={choose}
        take={take}
        takeThemes={takeThemes}
        onUntaken={onUntaken}
        fault={faultOf("template")}
        detach={() => change({ template: "own" })}
      />
      <AskedClauses questions={survey.questions} change={(questions) => change({ questions })} />
      <Fold
        key={survey.template}
        label={t("Title, introduction and questions")}
        about={t("no questions yet | one question | {{count}} questions", {
          count: survey.questions.length,
        })}
        open={
          chosen?.own !== false ||
          !sameForm(chosen.questions, survey.questions) ||
          ["title", "intro", "questions"].some((field) => faultOf(field) !== undefined)
        }
      >
        <TextField
          label={t("Title")}
          hint={t("Shown on the form and next to the link.")}
          error={survey.title.trim() ? faultOf("title") : t("Enter a title.")}
          value={title}
          maxLength={limits.SurveyChange.title.maxLength}
          onChange={(event) => type(event.target.value)}
        />
        <TextArea
          label={t("Introduction (optional)")}
          hint={t("Say why you’re asking and what you’ll do with the answers.")}
          error={faultOf("intro")}
          value={survey.intro}
          maxLength={limits.SurveyChange.intro.maxLength}
          onChange={(event) => change({ intro: event.target.value }, "intro")}
        />
        <QuestionList
          questions={survey.questions}
          change={(questions, key) => change({ questions }, key)}
          history={history}
          faultOf={(place) => faultOf(place ? `questions/${place}` : "questions")}
        />
        <KeepTemplate of={survey} />
      </Fold>
    </DraftPart>
  );
}
