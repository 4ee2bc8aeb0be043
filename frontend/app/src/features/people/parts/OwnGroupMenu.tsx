import { useState } from "react";
import { client, uuid } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { explain } from "../../../shared/problems";
import { Menu, MenuItem, tell } from "../../../shared/ui";
import type { Group } from "../launchRules";
import { removeGroup, useRefresh } from "../queries";
import { strings } from "../strings";
import { RenameGroup } from "./RenameGroup";

/** A group that the lead named can be renamed, and removed when nobody is in it. */
export function OwnGroupMenu({ group }: { group: Group }) {
  const say = useStrings(strings);
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
  const failed = (error: unknown) => tell(say("notDone", { problem: explain(error).title }));

  const remove = async () => {
    try {
      await removeGroup(group.id);
      const key = uuid();
      tell(say("groupRemoved", { name }), () => bringBack(key).catch(failed));
    } catch (error) {
      failed(error);
    }
    await refresh();
  };

  return (
    <>
      <Menu label={say("change", { name })}>
        <MenuItem onAction={() => setRenaming(true)}>{say("rename")}</MenuItem>
        <MenuItem stop onAction={remove}>
          {say("removeGroup")}
        </MenuItem>
      </Menu>
      {renaming && <RenameGroup group={group} onClose={() => setRenaming(false)} />}
    </>
  );
}
