import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { inLanguage } from "../i18n";
import { situationTemplatesQuery } from "./queries";

/** What a situation is about, as its address says it. */
type About = Partial<Record<"task" | "person" | "goal" | "thread" | "former" | "title", string>>;

/** Returns the address of a template's questions. */
export const situationAt = (template: string, about: About = {}): string =>
  `/situations?${new URLSearchParams({ begin: template, ...about })}`;

/** Leads to the questions of a template that ships, by its name. */
export function SituationLink({ template, ...about }: About & { template: string }) {
  const { data = [] } = useQuery(situationTemplatesQuery);
  const form = data.find(({ key }) => key === template)?.form;
  return form ? <Link to={situationAt(template, about)}>{inLanguage(form.name)}</Link> : null;
}
