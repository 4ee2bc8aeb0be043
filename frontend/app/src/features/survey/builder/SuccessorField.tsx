import { useQuery } from "@tanstack/react-query";
import { colleaguesQuery } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { Options, SelectField } from "../../../shared/ui";
import type { Survey, SurveyChange } from "../types";

type Props = { survey: Survey; change: (change: SurveyChange) => void };

/** Who can be named: a reader could not read the results either. */
function useLeads() {
  return useQuery(colleaguesQuery).data?.filter(({ role }) => role !== "reader") ?? [];
}

/** The name of whom a draft names; nothing for whoever cannot be named any more. */
export function useSuccessor({ successorId }: Survey): string | undefined {
  return useLeads().find(({ id }) => id === successorId)?.name;
}

/** Who reads the results if the lead leaves; nothing to choose where there is no other lead. */
export function SuccessorField({ survey, change }: Props) {
  const t = useT();
  const leads = useLeads();
  if (leads.length === 0 || survey.purpose === "vote") return null;
  return (
    <SelectField
      label={t("Who reads the results if you leave")}
      hint={t("Respondents read this before they answer.")}
      value={leads.some(({ id }) => id === survey.successorId) ? survey.successorId : ""}
      onChange={({ target }) => change({ successorId: target.value || null })}
    >
      <option value="">{t("Nobody: the results are deleted")}</option>
      <Options of={leads.map(({ id, name }) => [id, name])} />
    </SelectField>
  );
}
