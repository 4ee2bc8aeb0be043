import { useState } from "react";
import { Link } from "react-router";
import { formatNumber, useT } from "../../../shared/i18n";
import { Button, Sign, useGroupName } from "../../../shared/ui";
import { spareInGroup } from "../groups";
import type { Group, Person } from "../types";
import styles from "./list.module.css";

/** A browser draws so many rows at once without a pause. */
const step = 100;

type Props = { people: Person[]; groups: Group[] };

/** People by group, names only. */
export function NamesByGroup({ people, groups }: Props) {
  return (
    <div className={styles.groups}>
      {groups.map((group) => {
        const members = people.filter(({ groupId }) => groupId === group.id);
        return (
          members.length > 0 && (
            <NamesOf key={group.id} group={group} people={members} groups={groups} />
          )
        );
      })}
    </div>
  );
}

function NamesOf({ group, people, groups }: Props & { group: Group }) {
  const name = useGroupName()(group);
  const [shown, setShown] = useState(step);
  return (
    <section aria-labelledby={group.id}>
      <h3 id={group.id}>
        <Sign kind={group.kind} spare={spareInGroup(groups, group.id)} /> {name}{" "}
        <small>{formatNumber(people.length)}</small>
      </h3>
      <ul>
        {people.slice(0, shown).map((person) => (
          <li key={person.id}>
            <Link to={`/people/${person.id}`} dir="auto">
              {person.name}
            </Link>
          </li>
        ))}
      </ul>
      <MoreNames left={people.length - shown} in={name} onMore={() => setShown(shown + step)} />
    </section>
  );
}

/** Everyone in one list, as long as there are only names. */
export function NamesAlone({ people, groups }: Props) {
  const groupName = useGroupName();
  const [shown, setShown] = useState(step);
  const byId = new Map(groups.map((group) => [group.id, group]));
  return (
    <>
      <ul className={styles.alone}>
        {people.slice(0, shown).map(({ id, name, groupId }) => {
          const group = byId.get(groupId);
          return (
            <li key={id}>
              <Link to={`/people/${id}`} dir="auto">
                {name}
              </Link>
              {group && (
                <span className="meta">
                  <Sign kind={group.kind} spare={spareInGroup(groups, groupId)} />{" "}
                  {groupName(group)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <MoreNames left={people.length - shown} onMore={() => setShown(shown + step)} />
    </>
  );
}

function MoreNames({ left, in: group, onMore }: { left: number; in?: string; onMore: () => void }) {
  const t = useT();
  if (left <= 0) return null;
  const count = Math.min(step, left);
  return (
    <Button
      look="plain"
      small
      {...(group && { "aria-label": t("Show {{count}} more in {{group}}", { count, group }) })}
      onPress={onMore}
    >
      {t("Show {{count}} more", { count })}
    </Button>
  );
}
