import { inLanguage, useStrings } from "../../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../../shared/problems";
import { Button, Dialog, TextField } from "../../../../shared/ui";
import type { Template } from "../../types";
import { changeTemplate } from "./ownTemplates";
import { templateStrings } from "./strings";
import styles from "./templates.module.css";

export function RenameTemplate({ template, onClose }: { template: Template; onClose: () => void }) {
  const say = useStrings(templateStrings);
  const title = inLanguage(template.title);
  const form = useProblemForm({ defaultValues: { title } });
  const { errors, isSubmitting } = form.formState;
  const rename = form.send(async ({ title }) => {
    await changeTemplate(template, { title: title.trim() });
    onClose();
  });
  return (
    <Dialog open heading={say("rename.heading", { title })} onClose={onClose}>
      <form className={styles.rename} onSubmit={rename} noValidate>
        <TextField
          label={say("name")}
          error={errors.title?.message}
          autoComplete="off"
          maxLength={120}
          {...form.register("title", {
            validate: (value) => value.trim() !== "" || say("name.missing"),
          })}
        />
        <ProblemNote error={form.failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {say("save")}
          </Button>
          <Button onPress={onClose}>{say("back")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
