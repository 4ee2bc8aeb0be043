import { client, limits, useCreationKey } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { Dialog, tell } from "../../../shared/ui";
import { renameGroup, useRefresh } from "../queries";
import type { Group } from "../types";

/** The name of a group: of one more, or of one that is there. */
export function GroupDialog({ group, onClose }: { group?: Group; onClose: () => void }) {
  const t = useT();
  const refresh = useRefresh();
  const creation = useCreationKey();
  const { change } = useChange();
  const text = () => t("You already have a group with this name.");
  const save = async (name: string) => {
    if (group) {
      await change(renameGroup(group, name), { said: t("Group renamed to {{name}}", { name }) });
    } else {
      const body = { name };
      await client.POST("/api/groups", { body, params: creation.for(body) });
      creation.done();
      tell(t("{{name}} added", { name }));
      await refresh();
    }
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      heading={group ? t("Rename {{name}}", { name: group.name ?? "" }) : t("Add group")}
    >
      <Form
        limits={limits.GroupDraft}
        typed={`group.${group?.id ?? "new"}`}
        slugs={{ "group-name-taken": { field: "name", text } }}
        start={{ name: group?.name ?? "" }}
        onSave={({ name }) => save(name.trim())}
        onLeave={onClose}
      >
        {({ Text, Buttons }) => (
          <>
            <Text
              name="name"
              label={t("Name")}
              placeholder={t("Security, support, works council")}
              autoComplete="off"
              required
            />
            <Buttons save={group ? t("Save") : t("Add group")} cancel={t("Cancel")} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
