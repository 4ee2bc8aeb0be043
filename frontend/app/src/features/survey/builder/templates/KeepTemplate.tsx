import { useMutation } from "@tanstack/react-query";
import { BookmarkPlus } from "lucide-react";
import { ProblemError } from "../../../../shared/api";
import { inLanguage, useT } from "../../../../shared/i18n";
import { faultText, ProblemNote } from "../../../../shared/problems";
import { Button, FieldMessage, Icon, tell } from "../../../../shared/ui";
import type { Question, Survey } from "../../types";
import { isWritten } from "../form/questions";
import { keepTemplate, removeTemplate } from "./ownTemplates";

/** Keeps the form of a survey, in whatever state it is, under the survey's title. */
export function KeepTemplate({ of: survey }: { of: Survey }) {
  const t = useT();
  const { title, questions } = survey;
  const keep = useMutation({
    mutationFn: () => keepTemplate(title.trim(), questions),
    onSuccess: (template) =>
      tell(
        t("Saved as template “{{title}}”", { title: inLanguage(template.title) }),
        () =>
          void removeTemplate(template).catch(() => tell(t("The template couldn’t be changed"))),
      ),
  });
  const isWhole = questions.length > 0 && questions.every(isWritten) && title.trim() !== "";
  return (
    <>
      <ProblemNote error={keep.error} />
      {faultsOf(keep.error, questions).map(({ id, text, fault }) => (
        <FieldMessage key={id} text={t("“{{text}}”: {{fault}}", { text, fault })} />
      ))}
      <Button
        small
        look="plain"
        isDisabled={!isWhole}
        isPending={keep.isPending}
        onPress={() => keep.mutate()}
      >
        <Icon of={BookmarkPlus} />
        {t("Save as template")}
      </Button>
    </>
  );
}

/** Says which question cannot be kept, by its words. */
function faultsOf(error: unknown, questions: Question[]) {
  if (!(error instanceof ProblemError)) return [];
  return error.faults.flatMap((fault) => {
    const at = Number(/^\/questions\/(\d+)/.exec(fault.pointer)?.[1]);
    const question = questions[at];
    return question
      ? [{ id: question.id, text: inLanguage(question.text), fault: faultText(fault) }]
      : [];
  });
}
