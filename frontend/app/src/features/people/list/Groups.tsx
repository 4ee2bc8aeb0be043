import { useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { Sign, useGroupName } from "../../../shared/ui";
import { spareInGroup } from "../groups";
import type { Group } from "../types";
import { AddGroup } from "./AddGroup";
import { OwnGroupMenu } from "./OwnGroupMenu";

/** The groups that people are in, and what the lead can do with their own. */
export function Groups({ groups }: { groups: Group[] }) {
  const t = useT();
  const groupName = useGroupName();
  return (
    <>
      <Crumb way={[{ to: "/people", name: t("People") }]} here={t("Groups")} />
      <PageHead heading={t("{{first}} groups", { count: groups.length })} title={t("Groups")}>
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
            {group.kind === "own" && <OwnGroupMenu group={group} />}
          </li>
        ))}
      </ul>
      <AddGroup />
    </>
  );
}
