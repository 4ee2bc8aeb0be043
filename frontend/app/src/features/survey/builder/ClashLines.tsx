import { inLanguage, msg, useT } from "../../../shared/i18n";
import type { Question } from "../types";
import type { Clash } from "./draft/clashes";

/** What was changed here and elsewhere, both sides word for word where they are words. */
export const ClashLines = ({ of }: { of: Clash[] }) =>
  of.map((clash) => <Lines key={clash.field} of={clash} />);

const fieldLabels = {
  title: msg("Title"),
  intro: msg("Introduction"),
  template: msg("Template"),
  questions: msg("Form"),
  k: msg("Show groups with at least"),
  showNames: msg("Show the names"),
  managerAlone: msg("Manager alone in their group"),
  delivery: msg("How links are sent"),
  message: msg("Your message in the email"),
  reminders: msg("Reminders"),
  zone: msg("Time zone"),
  closesLocal: msg("Closing time"),
  opensLocal: msg("Opening time"),
  audience: msg("Who is asked"),
};

function Lines({ of: { field, mine, theirs, questions } }: { of: Clash }) {
  const t = useT();
  const name = t(fieldLabels[field]);
  const shown = (value: unknown) => {
    if (value === undefined || value === null || value === "") return t("blank");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    return t("“{{text}}”", { text: String(value) });
  };
  if (questions?.length === 0)
    return (
      <li>{t("Questions were added in both places. Together they’re too many for one form.")}</li>
    );
  if (questions) {
    return questions.map((question) => {
      const [here, there] = [textOf(question.mine), textOf(question.theirs)];
      return (
        <li key={question.id}>
          {here === there
            ? t("{{field}}: changed there and here.", { field: shown(here) })
            : t("{{field}}: {{theirs}} there, {{mine}} here.", {
                field: t("Question"),
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
        ? t("{{field}}: changed there and here.", { field: name })
        : t("{{field}}: {{theirs}} there, {{mine}} here.", {
            field: name,
            mine: shown(mine),
            theirs: shown(theirs),
          })}
    </li>
  );
}

const textOf = (question: Question | undefined) => question && inLanguage(question.text);
