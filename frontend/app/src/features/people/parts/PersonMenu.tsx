import { useState } from "react";
import { SubmenuTrigger } from "react-aria-components/Menu";
import { useT } from "../../../shared/i18n";
import { Menu, MenuItem, SubMenu } from "../../../shared/ui";
import { useGroupNames } from "../groups";
import { useMoveAndRemove } from "../moveAndRemove";
import type { Group, Person } from "../types";
import { DeletePerson } from "./DeletePerson";

type Props = {
  person: Person;
  groups: Group[];
  onEdit: () => void;
  onPlan: () => void;
  /** Is called when the person is archived or deleted. */
  onGo: () => void;
};

/** Shows what can be done about a person. */
export function PersonMenu({ person, groups, onEdit, onPlan, onGo }: Props) {
  const t = useT();
  const groupName = useGroupNames(groups);
  const [deleting, setDeleting] = useState(false);
  const { move, archive, bringBack, remove } = useMoveAndRemove(groupName);
  return (
    <>
      <Menu label={t("Change {{name}}", { name: person.name })}>
        <MenuItem onAction={onEdit}>{t("Edit")}</MenuItem>
        <SubmenuTrigger>
          <MenuItem>{t("Move to another group")}</MenuItem>
          <SubMenu label={t("Move to another group")}>
            {groups
              .filter(({ id }) => id !== person.groupId)
              .map(({ id }) => (
                <MenuItem key={id} onAction={() => move(person, id)}>
                  {groupName(id)}
                </MenuItem>
              ))}
          </SubMenu>
        </SubmenuTrigger>
        <MenuItem onAction={onPlan}>{t("Schedule one-on-one")}</MenuItem>
        {person.archivedAt ? (
          <MenuItem onAction={() => bringBack(person)}>{t("Restore")}</MenuItem>
        ) : (
          <MenuItem onAction={() => archive(person, onGo)}>
            {t("Archive", { context: "verb" })}
          </MenuItem>
        )}
        <MenuItem stop onAction={() => setDeleting(true)}>
          {t("Delete")}
        </MenuItem>
      </Menu>
      {deleting && (
        <DeletePerson
          person={person}
          onDelete={(notes) => remove(person, notes, onGo)}
          {...(!person.archivedAt && { onArchive: () => archive(person, onGo) })}
          onClose={() => setDeleting(false)}
        />
      )}
    </>
  );
}
