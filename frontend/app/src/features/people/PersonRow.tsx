import { useState } from "react";
import { SubmenuTrigger } from "react-aria-components/Menu";
import { formatShortDay, useStrings } from "../../shared/i18n";
import { Menu, MenuItem, SubMenu } from "../../shared/ui";
import { EditPerson } from "./EditPerson";
import styles from "./GroupSections.module.css";
import { useGroupNames } from "./groups";
import type { Group, Person } from "./launchRules";
import { useMoveAndRemove } from "./moveAndRemove";
import { strings } from "./strings";

export function PersonRow({ person, groups }: { person: Person; groups: Group[] }) {
  const say = useStrings(strings);
  const groupName = useGroupNames(groups);
  const [editing, setEditing] = useState(false);
  const { move, remove } = useMoveAndRemove(groupName);
  return (
    <li>
      <b>{person.name}</b>
      <span className={styles.mail}>{person.email ?? say("noEmail")}</span>
      <span className="meta">{say("added", { day: formatShortDay(person.createdAt) })}</span>
      <Menu label={say("change", { name: person.name })}>
        <MenuItem onAction={() => setEditing(true)}>{say("edit")}</MenuItem>
        <SubmenuTrigger>
          <MenuItem>{say("move")}</MenuItem>
          <SubMenu label={say("move")}>
            {groups
              .filter(({ id }) => id !== person.groupId)
              .map(({ id }) => (
                <MenuItem key={id} onAction={() => move(person, id)}>
                  {groupName(id)}
                </MenuItem>
              ))}
          </SubMenu>
        </SubmenuTrigger>
        <MenuItem stop onAction={() => remove(person)}>
          {say("remove")}
        </MenuItem>
      </Menu>
      {editing && <EditPerson person={person} groups={groups} onClose={() => setEditing(false)} />}
    </li>
  );
}
