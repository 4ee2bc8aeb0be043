import { useState } from "react";
import { formatDay, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Button, EmptyRule, Sign, Skeleton } from "../../shared/ui";
import { Views } from "./drift/Views";
import { spareInGroup, useGroupNames } from "./groups";
import type { Group, Person } from "./launchRules";
import { useMoveAndRemove } from "./moveAndRemove";
import { DeletePerson } from "./parts/DeletePerson";
import { useEverybody } from "./queries";

/** Whom no survey is offered any more; a filter of the people. */
export function ArchivedPeople() {
  const t = useT();
  const { groups, people, archived, error, retry } = useEverybody();
  return (
    <>
      <PageHead
        heading={
          archived
            ? t("The archive is empty | One archived person | {{first}} archived people", {
                count: archived.length,
              })
            : t("Archive")
        }
        title={t("Archive")}
      >
        {t(
          "Archived people aren’t offered for new surveys. Surveys that have already asked them don’t change.",
        )}
      </PageHead>
      {people && <Views of="archived" people={people} />}
      {groups && archived ? (
        <Archived groups={groups} archived={archived} />
      ) : error ? (
        <ProblemNote error={error} onRetry={retry} />
      ) : (
        <Skeleton lines={4} />
      )}
    </>
  );
}

function Archived({ groups, archived }: { groups: Group[]; archived: Person[] }) {
  if (archived.length === 0) {
    return <EmptyRule />;
  }
  return (
    <ul className="rows" style={{ marginTop: "var(--s-5)" }}>
      {archived.map((person) => (
        <Row key={person.id} person={person} groups={groups} />
      ))}
    </ul>
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
        <b>{person.name}</b> <span className="note">{person.email}</span>
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
          onDelete={() => remove(person)}
          onClose={() => setDeleting(false)}
        />
      )}
    </li>
  );
}
