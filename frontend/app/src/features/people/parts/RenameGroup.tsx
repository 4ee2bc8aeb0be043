import { client, ifMatch } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Dialog, TextField } from "../../../shared/ui";
import type { Group } from "../launchRules";
import { readGroup, useRefresh } from "../queries";
import { groupRules } from "../rules";
import { useNewest } from "./useNewest";

/** Starts from the name that the server has now; when somebody else was faster, both names are shown. */
export function RenameGroup({ group, onClose }: { group: Group; onClose: () => void }) {
  const t = useT();
  const refresh = useRefresh();
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
  const { theirs, change } = useNewest(group.id, readGroup, ({ name = "" }) =>
    form.reset({ name }, { keepDirtyValues: true }),
  );
  const their = theirs?.name;
  const rename = form.send(async ({ name }) => {
    await change((etag) =>
      client.PATCH("/api/groups/{groupId}", {
        params: { path: { groupId: group.id }, ...ifMatch(etag) },
        body: { name: name.trim() },
      }),
    );
    onClose();
    await refresh();
  });
  return (
    <Dialog open heading={t("Rename {{name}}", { name: group.name ?? "" })} onClose={onClose}>
      <form className="field" onSubmit={rename} noValidate style={{ gap: "var(--s-4)" }}>
        <TextField
          label={t("Name")}
          hint={
            their && their !== form.watch("name")
              ? t(
                  "Someone changed this to “{{value}}”. Saving replaces it with your version above.",
                  { value: their },
                )
              : undefined
          }
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
