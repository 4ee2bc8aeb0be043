import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { client, ProblemError, queries, type Schemas, useCreationKey } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { useNavigateIfHere } from "../../../shared/layout";
import { faultText, ProblemNote } from "../../../shared/problems";
import { situationAt, situationTemplatesQuery } from "../../../shared/situation";
import { FieldMessage, tell } from "../../../shared/ui";
import styles from "./own.module.css";

/** A template from a file. What is wrong with it, the server says by its place in the file. */
export function OpenFile() {
  const t = useT();
  const id = useId();
  const navigateIfHere = useNavigateIfHere();
  const creation = useCreationKey();
  const opening = useMutation({
    mutationFn: async (file: File) => {
      const body = JSON.parse(await file.text()) as Schemas["SituationTemplateDraft"];
      const { data } = await client.POST("/api/situation-templates", {
        ...{ body, params: creation.for(body) },
      });
      return data;
    },
    onSuccess: async (template) => {
      creation.done();
      await queries.invalidateQueries({ queryKey: situationTemplatesQuery.queryKey });
      if (!template) return;
      tell(t("“{{name}}” added", { name: template.form.name.own ?? "" }));
      await navigateIfHere(situationAt(template.key));
    },
  });
  const { error } = opening;
  const faults = error instanceof ProblemError ? error.faults : [];
  const text =
    error instanceof SyntaxError
      ? t("This file isn’t JSON.")
      : faults.map((each) => `${each.pointer}: ${faultText(each, "file")}`).join("\n");
  return (
    <div className={`field ${styles.open}`}>
      <label htmlFor={id}>{t("Open file")}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-invalid={error !== null}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) opening.mutate(file);
          // The same file, mended, can be chosen again.
          target.value = "";
        }}
      />
      {text ? <FieldMessage text={text} /> : <ProblemNote error={error} />}
    </div>
  );
}
