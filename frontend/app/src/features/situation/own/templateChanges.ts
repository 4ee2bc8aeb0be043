import { queries, uuid } from "../../../shared/api";
import type { ChangeRequest } from "../../../shared/changes";
import { situationTemplatesQuery } from "../../../shared/situation";
import type { SituationForm, SituationTemplate } from "../types";

/* The changes of a lead's own templates, as the queue takes them. A row has no `id`, so that lists are changed here. */

const reread = [situationTemplatesQuery.queryKey];

const show = (to: (all: SituationTemplate[]) => SituationTemplate[]) =>
  queries.setQueryData(situationTemplatesQuery.queryKey, (all) => all && to(all));

export function addSituationTemplate(form: SituationForm, id = uuid()): ChangeRequest {
  const row: SituationTemplate = { key: id, group: "own", form };
  show((all) => [...all, row]);
  return {
    ...{ operation: "POST /api/situation-templates", fields: { id, form }, reread },
    back: () => removeSituationTemplate(row),
  };
}

export function changeSituationTemplate(
  { key, form: was, etag = "" }: SituationTemplate,
  form: SituationForm,
): ChangeRequest {
  show((all) => all.map((each) => (each.key === key ? { ...each, form } : each)));
  return {
    operation: "PATCH /api/situation-templates/{situationTemplateId}",
    path: { situationTemplateId: key },
    ...{ fields: { form }, was: { form: was }, base: etag, reread },
  };
}

export function removeSituationTemplate({
  key,
  form,
  etag = "",
}: SituationTemplate): ChangeRequest {
  show((all) => all.filter((each) => each.key !== key));
  return {
    operation: "DELETE /api/situation-templates/{situationTemplateId}",
    path: { situationTemplateId: key },
    ...{ base: etag, reread, back: () => addSituationTemplate(form, key) },
  };
}
