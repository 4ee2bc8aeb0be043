import { client, useCreationKey } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, TextField, tell } from "../../../shared/ui";
import { useRefresh } from "../queries";
import { groupRules } from "../rules";
import styles from "./AddGroup.module.css";

export function AddGroup() {
  const t = useT();
  const refresh = useRefresh();
  const key = useCreationKey();
  const form = useProblemForm({
    defaultValues: { name: "" },
    slugs: {
      "group-name-taken": {
        field: "name",
        text: () => t("You already have a group with this name."),
      },
    },
  });
  const { errors, isSubmitting } = form.formState;
  const add = form.send(async (values) => {
    const body = { name: values.name.trim() };
    await client.POST("/api/groups", { body, params: key.for(body) });
    key.done();
    form.reset();
    tell(t("{{name}} added", { name: body.name }));
    await refresh();
  });
  return (
    <details className={styles.place}>
      <summary>{t("Add your own group")}</summary>
      <form className={styles.add} onSubmit={add} noValidate>
        <TextField
          label={t("Name")}
          placeholder={t("Security, support, works council")}
          autoComplete="off"
          error={errors.name?.message}
          {...form.register("name", groupRules)}
        />
        <ProblemNote error={form.failure} />
        <Button type="submit" small isPending={isSubmitting}>
          {t("Add group")}
        </Button>
      </form>
    </details>
  );
}
