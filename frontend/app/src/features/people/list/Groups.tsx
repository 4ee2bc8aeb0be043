import { useState } from "react";
import { client, uuid } from "../../../shared/api";
import { tellRefusal } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { Button, Menu, MenuItem, Sign, tell, useGroupName } from "../../../shared/ui";
import { spareInGroup } from "../groups";
import { removeGroup, useRefresh } from "../queries";
import type { Group } from "../types";
import { GroupDialog } from "./GroupDialog";

/** The groups that people are in. One that the lead named can be renamed, and removed when nobody is in it. */
export function Groups({ groups }: { groups: Group[] }) {
  const t = useT();
  const groupName = useGroupName();
  const refresh = useRefresh();
  const [open, setOpen] = useState<Group | "new">();
  const restore = async (name: string, key: string) => {
    const params = { header: { "Idempotency-Key": key } };
    await client.POST("/api/groups", { body: { name }, params });
    await refresh();
  };
  const remove = async ({ id, name = "" }: Group) => {
    try {
      await removeGroup(id);
      const key = uuid();
      tell(t("{{name}} removed", { name }), () => restore(name, key).catch(tellRefusal));
    } catch (error) {
      tellRefusal(error);
    }
    await refresh();
  };
  return (
    <>
      <Crumb way={[{ to: "/people", name: t("People") }]} here={t("Groups")} />
      <PageHead
        heading={t("{{first}} groups", { count: groups.length })}
        title={t("Groups")}
        actions={<Button onPress={() => setOpen("new")}>{t("Add group")}</Button>}
      >
        {t("Everyone is in one group. Move someone on their page.")}
      </PageHead>
      <ul className="rows">
        {groups.map((group) => (
          <li key={group.id}>
            <span>
              <Sign kind={group.kind} spare={spareInGroup(groups, group.id)} /> {groupName(group)}{" "}
              <span className="meta">
                {group.people === 0
                  ? t("nobody yet")
                  : t("{{count}} person | {{count}} people", { count: group.people })}
              </span>
            </span>
            {group.kind === "own" && (
              <Menu label={t("Change {{name}}", { name: group.name ?? "" })}>
                <MenuItem onAction={() => setOpen(group)}>{t("Rename")}</MenuItem>
                <MenuItem stop onAction={() => remove(group)}>
                  {t("Remove")}
                </MenuItem>
              </Menu>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <GroupDialog {...(open !== "new" && { group: open })} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}
