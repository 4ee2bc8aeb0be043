import { useState } from "react";
import { SubmenuTrigger } from "react-aria-components/Menu";
import { tellRefusal, useChange } from "../../../shared/changes";
import { inDays, today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { type Contact, changeContact, contactShown } from "../../../shared/talk";
import { Menu, MenuItem, SubMenu } from "../../../shared/ui";
import { useGroupNames } from "../groups";
import type { Group, Person } from "../launchRules";
import { useMoveAndRemove } from "../moveAndRemove";
import { PlanTalk } from "../person/PlanTalk";
import { WishDialog } from "../person/WishDialog";
import { DeletePerson } from "./DeletePerson";
import { EditPerson } from "./EditPerson";

type Props = {
  person: Person;
  groups: Group[];
  contact: Contact | undefined;
  /** Once somebody goes to the archive or is deleted. */
  onGo?: () => void;
};

type Open = "edit" | "delete" | "plan" | "wish";

const pauseDays = 28;

/** What can be done about a person, in their row and on their page. */
export function PersonMenu({ person, groups, contact: known, onGo }: Props) {
  const t = useT();
  const { name } = person;
  const contact = known ?? { person, overdueDays: 0 };
  const groupName = useGroupNames(groups);
  const [open, setOpen] = useState<Open>();
  const { move, archive, bringBack, remove } = useMoveAndRemove(groupName);
  const { change } = useChange({ optimistic: contactShown });
  const close = () => setOpen(undefined);
  const isPaused = contact.pausedUntil !== undefined && contact.pausedUntil >= today();
  const pause = () => {
    void change(changeContact(contact, { pausedUntil: isPaused ? null : inDays(pauseDays) }), {
      said: t(isPaused ? "Pause of {{name}} ended" : "{{name}} paused for 4 weeks", { name }),
    }).catch(tellRefusal);
  };
  return (
    <>
      <Menu label={t("Change {{name}}", { name })}>
        <MenuItem onAction={() => setOpen("edit")}>{t("Edit")}</MenuItem>
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
        <MenuItem onAction={() => setOpen("plan")}>{t("Schedule one-on-one")}</MenuItem>
        <MenuItem onAction={() => setOpen("wish")}>{t("Change frequency")}</MenuItem>
        {contact.rhythmDays !== undefined && (
          <MenuItem onAction={pause}>{t(isPaused ? "End pause" : "Pause for 4 weeks")}</MenuItem>
        )}
        {person.archivedAt ? (
          <MenuItem onAction={() => bringBack(person)}>{t("Restore")}</MenuItem>
        ) : (
          <MenuItem onAction={() => archive(person, onGo)}>
            {t("Archive", { context: "verb" })}
          </MenuItem>
        )}
        <MenuItem stop onAction={() => setOpen("delete")}>
          {t("Delete")}
        </MenuItem>
      </Menu>
      {open === "delete" && (
        <DeletePerson
          person={person}
          onDelete={() => remove(person, onGo)}
          {...(!person.archivedAt && { onArchive: () => archive(person, onGo) })}
          onClose={close}
        />
      )}
      {open === "edit" && <EditPerson person={person} groups={groups} onClose={close} />}
      {open === "plan" && <PlanTalk contact={contact} onClose={close} />}
      {open === "wish" && <WishDialog contact={contact} onClose={close} />}
    </>
  );
}
