import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { useNavigate } from "react-router";
import { client, ProblemError, queries, type Schemas, useCreationKey } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { faultText, ProblemNote } from "../../../shared/problems";
import { situationTemplatesQuery } from "../../../shared/situation";
import { FieldMessage, tell } from "../../../shared/ui";
import styles from "./own.module.css";

/** A template from a file. What is wrong with it, the server says by its place in the file. */
export function OpenFile() {
  const t = useT();
  const id = useId();
  const navigate = useNavigate();
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
      await navigate(`/situations/new/${template.key}`);
    },
  });
  const { error } = opening;
  const faults = error instanceof ProblemError ? error.faults : [];
  return (
    <section className={styles.open} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{t("From a file")}</h2>
      <p className="note">
        {t("A colleague saves their template as a file, and you open it here.")}
      </p>
      <div className="field">
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
        {error instanceof SyntaxError ? (
          <FieldMessage text={t("This file isn’t JSON.")} />
        ) : faults.length > 0 ? (
          faults.map((fault) => (
            <FieldMessage
              key={fault.pointer + fault.code}
              text={`${fault.pointer}: ${faultText(fault, "file")}`}
            />
          ))
        ) : (
          <ProblemNote error={error} />
        )}
      </div>
    </section>
  );
}
