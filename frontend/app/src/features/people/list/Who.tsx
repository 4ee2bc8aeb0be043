import { Link } from "react-router";
import { Sign } from "../../../shared/ui";
import { spareInGroup } from "../groups";
import type { Group, Person } from "../types";
import styles from "./list.module.css";

/** Shows a person with the sign of their group. */
export function Who({
  person: { id, name, groupId },
  groups,
}: {
  person: Person;
  groups: Group[];
}) {
  const group = groups.find((each) => each.id === groupId);
  return (
    <span className={styles.who}>
      {group && <Sign kind={group.kind} spare={spareInGroup(groups, groupId)} />}
      <Link to={`/people/${id}`} dir="auto">
        {name}
      </Link>
    </span>
  );
}
