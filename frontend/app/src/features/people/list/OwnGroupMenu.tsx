import { useState } from "react";
import { client, uuid } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { explain } from "../../../shared/problems";
import { Menu, MenuItem, tell } from "../../../shared/ui";
import { removeGroup, useRefresh } from "../queries";
import type { Group } from "../types";
import { RenameGroup } from "./RenameGroup";

/** A group that the lead named can be renamed, and removed when nobody is in it. */
export function OwnGroupMenu({ group }: { group: Group }) {
  const t = useT();
  const refresh = useRefresh();
  const [renaming, setRenaming] = useState(false);
  const { name = "" } = group;

  const bringBack = async (key: string) => {
    await client.POST("/api/groups", {
      body: { name },
      params: { header: { "Idempotency-Key": key } },
    });
    await refresh();
  };
  const failed = (error: unknown) =>
    tell(t("That didn’t work: {{problem}}.", { problem: explain(error).title }));

  const remove = async () => {
    try {
      await removeGroup(group.id);
      const key = uuid();
      tell(t("{{name}} removed", { name }), () => bringBack(key).catch(failed));
    } catch (error) {
      failed(error);
    }
    await refresh();
  };

  return (
    <>
      <Menu label={t("Change {{name}}", { name })}>
        <MenuItem onAction={() => setRenaming(true)}>{t("Rename")}</MenuItem>
        <MenuItem stop onAction={remove}>
          {t("Remove")}
        </MenuItem>
      </Menu>
      {renaming && <RenameGroup group={group} onClose={() => setRenaming(false)} />}
    </>
  );
}
