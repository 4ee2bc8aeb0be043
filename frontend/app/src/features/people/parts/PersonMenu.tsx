import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { SubmenuTrigger } from "react-aria-components/Menu";
import { inDays, today } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { explain } from "../../../shared/problems";
import { type Contact, changeContact } from "../../../shared/talk";
import { Menu, MenuItem, SubMenu, tell } from "../../../shared/ui";
import { useGroupNames } from "../groups";
import type { Group, Person } from "../launchRules";
import { useMoveAndRemove } from "../moveAndRemove";
import { PlanTalk } from "../person/PlanTalk";
import { personStrings } from "../person/strings";
import { Wish } from "../person/Wish";
import { strings } from "../strings";
import { DeletePerson } from "./DeletePerson";
import { EditPerson } from "./EditPerson";

type Props = {
  person: Person;
  groups: Group[];
  contact: Contact | undefined;
  /** Before somebody goes to another group. */
  onMove: () => void;
  /** Before somebody goes to the archive or is deleted. */
  onGo: () => void;
};

type Open = "edit" | "delete" | "plan" | "wish";

const pauseDays = 28;

/** What can be done about a person, in their row and on their page. */
export function PersonMenu({ person, groups, contact, onMove, onGo }: Props) {
  const say = useStrings(strings);
  const sayPerson = useStrings(personStrings);
  const groupName = useGroupNames(groups);
  const [open, setOpen] = useState<Open>();
  const { move, archive, bringBack, remove } = useMoveAndRemove(groupName);
  const pausing = useMutation({
    mutationFn: (pausedUntil: string | null) => changeContact(person.id, { pausedUntil }),
    onError: (error) => tell(explain(error).title),
  });
  const close = () => setOpen(undefined);
  const isPaused = contact?.pausedUntil !== undefined && contact.pausedUntil >= today();
  return (
    <>
      <Menu label={say("change", { name: person.name })}>
        <MenuItem onAction={() => setOpen("edit")}>{say("edit")}</MenuItem>
        <SubmenuTrigger>
          <MenuItem>{say("move")}</MenuItem>
          <SubMenu label={say("move")}>
            {groups
              .filter(({ id }) => id !== person.groupId)
              .map(({ id }) => (
                <MenuItem key={id} onAction={() => move(person, id, onMove)}>
                  {groupName(id)}
                </MenuItem>
              ))}
          </SubMenu>
        </SubmenuTrigger>
        <MenuItem onAction={() => setOpen("plan")}>{sayPerson("plan")}</MenuItem>
        <MenuItem onAction={() => setOpen("wish")}>{sayPerson("wish.change")}</MenuItem>
        {contact?.rhythmDays !== undefined && (
          <MenuItem onAction={() => pausing.mutate(isPaused ? null : inDays(pauseDays))}>
            {sayPerson(isPaused ? "pause.end" : "pause")}
          </MenuItem>
        )}
        {person.archivedAt ? (
          <MenuItem onAction={() => bringBack(person, onMove)}>{say("bringBack")}</MenuItem>
        ) : (
          <MenuItem onAction={() => archive(person, onGo)}>{say("toArchive")}</MenuItem>
        )}
        <MenuItem stop onAction={() => setOpen("delete")}>
          {say("remove")}
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
      {open === "plan" && <PlanTalk person={person} contact={contact} onClose={close} />}
      {open === "wish" && (
        <Wish person={person} contact={contact ?? { person, overdueDays: 0 }} onClose={close} />
      )}
    </>
  );
}
