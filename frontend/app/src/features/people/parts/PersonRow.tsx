import { useRef, useState } from "react";
import { SubmenuTrigger } from "react-aria-components/Menu";
import { formatShortDay, useStrings } from "../../../shared/i18n";
import { leaveRow, Menu, MenuItem, SubMenu } from "../../../shared/ui";
import { useGroupNames } from "../groups";
import type { Group, Person } from "../launchRules";
import { useMoveAndRemove } from "../moveAndRemove";
import { strings } from "../strings";
import { DeletePerson } from "./DeletePerson";
import { EditPerson } from "./EditPerson";
import styles from "./GroupSections.module.css";

export function PersonRow({ person, groups }: { person: Person; groups: Group[] }) {
  const say = useStrings(strings);
  const groupName = useGroupNames(groups);
  const [editing, setEditing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const { move, archive, remove } = useMoveAndRemove(groupName);
  const row = useRef<HTMLLIElement>(null);
  const leave = () => row.current && leaveRow(row.current);
  return (
    <li ref={row} id={`person-${person.id}`}>
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
                <MenuItem key={id} onAction={() => move(person, id, leave)}>
                  {groupName(id)}
                </MenuItem>
              ))}
          </SubMenu>
        </SubmenuTrigger>
        <MenuItem onAction={() => archive(person, leave)}>{say("toArchive")}</MenuItem>
        <MenuItem stop onAction={() => setDeleting(true)}>
          {say("remove")}
        </MenuItem>
      </Menu>
      {deleting && (
        <DeletePerson
          person={person}
          onDelete={() => remove(person)}
          onArchive={() => archive(person, leave)}
          onClose={() => setDeleting(false)}
        />
      )}
      {editing && <EditPerson person={person} groups={groups} onClose={() => setEditing(false)} />}
    </li>
  );
}
