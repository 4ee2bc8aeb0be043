import { limits } from "../../../../shared/api";
import { inLanguage, useT } from "../../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../../shared/problems";
import { Button, Dialog, TextField } from "../../../../shared/ui";
import type { Template } from "../../types";
import { changeTemplate } from "./ownTemplates";
import styles from "./templates.module.css";

export function RenameTemplate({ template, onClose }: { template: Template; onClose: () => void }) {
  const t = useT();
  const title = inLanguage(template.title);
  const form = useProblemForm({ defaultValues: { title } });
  const { errors, isSubmitting } = form.formState;
  const rename = form.send(async ({ title }) => {
    await changeTemplate(template, { title: title.trim() });
    onClose();
  });
  return (
    <Dialog open heading={t("Rename template “{{title}}”", { title })} onClose={onClose}>
      <form className={styles.rename} onSubmit={rename} noValidate>
        <TextField
          label={t("Name")}
          error={errors.title?.message}
          autoComplete="off"
          maxLength={limits.TemplateChange.title.maxLength}
          {...form.register("title", {
            validate: (value) => value.trim() !== "" || t("Enter a name."),
          })}
        />
        <ProblemNote error={form.failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {t("Rename")}
          </Button>
          <Button onPress={onClose}>{t("Back")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
