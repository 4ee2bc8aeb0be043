import { useState } from "react";
import { formatDay, useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { Button, EmptyRule, Sign } from "../../../shared/ui";
import { spareInGroup, useGroupNames } from "../groups";
import { useMoveAndRemove } from "../moveAndRemove";
import { DeletePerson } from "../parts/DeletePerson";
import type { Group, Person } from "../types";

/** Shows archived people, whom new surveys do not offer. */
export function ArchivedPeople({ groups, archived }: { groups: Group[]; archived: Person[] }) {
  const t = useT();
  return (
    <>
      <Crumb way={[{ to: "/people", name: t("People") }]} here={t("Archive")} />
      <PageHead
        heading={t("The archive is empty | One archived person | {{first}} archived people", {
          count: archived.length,
        })}
        title={t("Archive")}
      >
        {t(
          "Archived people aren’t offered for new surveys. Surveys that have already asked them don’t change.",
        )}
      </PageHead>
      {archived.length === 0 ? (
        <EmptyRule />
      ) : (
        <ul className="rows">
          {archived.map((person) => (
            <Row key={person.id} person={person} groups={groups} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ person, groups }: { person: Person; groups: Group[] }) {
  const t = useT();
  const groupName = useGroupNames(groups);
  const { bringBack, remove } = useMoveAndRemove(groupName);
  const [deleting, setDeleting] = useState(false);
  const group = groups.find(({ id }) => id === person.groupId);
  return (
    <li>
      <span>
        <b dir="auto">{person.name}</b> <span className="note">{person.email}</span>
        <span className="meta">
          {group && <Sign kind={group.kind} spare={spareInGroup(groups, group.id)} />}{" "}
          {groupName(person.groupId)},{" "}
          {t("archived {{day}}", { day: formatDay(person.archivedAt ?? "") })}
        </span>
      </span>
      <span className="row">
        <Button
          small
          aria-label={t("Restore {{name}}", { name: person.name })}
          onPress={() => bringBack(person)}
        >
          {t("Restore")}
        </Button>
        <Button
          small
          look="plain"
          aria-label={t("Delete {{name}}", { name: person.name })}
          onPress={() => setDeleting(true)}
        >
          {t("Delete")}
        </Button>
      </span>
      {deleting && (
        <DeletePerson
          person={person}
          onDelete={(notes) => remove(person, notes)}
          onClose={() => setDeleting(false)}
        />
      )}
    </li>
  );
}
