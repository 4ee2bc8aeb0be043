import { CreationKey, client, ifMatch, queries, versioned } from "../../../../shared/api";
import { writtenQuestions } from "../../../../shared/changes";
import { inLanguage } from "../../../../shared/i18n";
import { templatesQuery } from "../../queries";
import type { Question, Template } from "../../types";

const at = (template: Template) => ({ path: { templateId: template.id } });
const refresh = () => queries.invalidateQueries({ queryKey: templatesQuery.queryKey });

/** The template as it is now; another tab may have changed it since the list was read. */
const read = (template: Template) =>
  versioned(client.GET("/api/templates/{templateId}", { params: at(template) }));

export async function keepTemplate(title: string, questions: Question[]): Promise<Template> {
  const body = { title, questions: writtenQuestions(questions) };
  const made = await versioned(
    client.POST("/api/templates", { params: new CreationKey().for(body), body }),
  );
  await refresh();
  return made.value;
}

export async function changeTemplate(
  template: Template,
  { questions, ...change }: { title?: string; questions?: Question[] },
): Promise<void> {
  const { etag } = await read(template);
  await client.PATCH("/api/templates/{templateId}", {
    params: { ...at(template), ...ifMatch(etag) },
    body: { ...change, ...(questions && { questions: writtenQuestions(questions) }) },
  });
  await refresh();
}

/** @returns what keeps the same form once more */
export async function removeTemplate(template: Template): Promise<() => Promise<Template>> {
  const { value, etag } = await read(template);
  await client.DELETE("/api/templates/{templateId}", {
    params: { ...at(template), ...ifMatch(etag) },
  });
  await refresh();
  return () => keepTemplate(inLanguage(value.title), value.questions);
}
