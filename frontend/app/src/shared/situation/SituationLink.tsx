import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { inLanguage } from "../i18n";
import { situationTemplatesQuery } from "./queries";

type About = { task?: string | undefined; person?: string | undefined };

/** Returns the address of a template's questions, about a task or with a person. */
export function situationAt(template: string, { task, person }: About = {}): string {
  const query = new URLSearchParams({ ...(task && { task }), ...(person && { person }) });
  return `/situations/new/${template}${query.size > 0 ? `?${query}` : ""}`;
}

/** Leads to the questions of a template that ships, by its name. */
export function SituationLink({ template, ...about }: About & { template: string }) {
  const { data = [] } = useQuery(situationTemplatesQuery);
  const form = data.find(({ key }) => key === template)?.form;
  return form ? <Link to={situationAt(template, about)}>{inLanguage(form.name)}</Link> : null;
}
