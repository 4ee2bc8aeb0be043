import { useChange } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Dialog, TextField } from "../../../shared/ui";
import { renameGroup } from "../queries";
import { groupRules } from "../rules";
import type { Group } from "../types";

export function RenameGroup({ group, onClose }: { group: Group; onClose: () => void }) {
  const t = useT();
  const { change } = useChange();
  const form = useProblemForm({
    defaultValues: { name: group.name ?? "" },
    slugs: {
      "group-name-taken": {
        field: "name",
        text: () => t("You already have a group with this name."),
      },
    },
  });
  const { errors, isSubmitting } = form.formState;
  const rename = form.send(async ({ name }) => {
    const to = name.trim();
    await change(renameGroup(group, to), { said: t("Group renamed to {{name}}", { name: to }) });
    onClose();
  });
  return (
    <Dialog open heading={t("Rename {{name}}", { name: group.name ?? "" })} onClose={onClose}>
      <form className="field" onSubmit={rename} noValidate style={{ gap: "var(--s-4)" }}>
        <TextField
          label={t("Name")}
          error={errors.name?.message}
          autoComplete="off"
          {...form.register("name", groupRules)}
        />
        <ProblemNote error={form.failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {t("Save")}
          </Button>
          <Button onPress={onClose}>{t("Back")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
