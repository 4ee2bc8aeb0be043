import { formatDay, useStrings } from "../../../shared/i18n";
import { useGroupName } from "../../../shared/ui";
import type { AudienceChange } from "../types";
import styles from "./builder.module.css";
import { sinceStrings } from "./sinceStrings";

type Props = {
  change: AudienceChange;
  /** Something is rated, so that two times can be compared. */
  rated: boolean;
  /** From how many answers on a group is shown. */
  k: number;
};

/** Who is new and who is gone since the cycle before, in numbers. */
export function Since({ change, rated, k }: Props) {
  const say = useStrings(sinceStrings);
  const nameOf = useGroupName();
  const moved = change.groups.filter(({ joined, left }) => joined + left > 0);
  const day = formatDay(change.launchedAt);
  return (
    <section className={styles.since} aria-labelledby="since">
      <h3 id="since">{say(moved.length > 0 ? "changed" : "same", { day })}</h3>
      {moved.length > 0 && (
        <ul>
          {moved.map((group) => (
            <li key={group.groupId}>
              {say("group", {
                group: nameOf(group),
                before: group.before,
                now: group.now,
                moves: [
                  group.joined > 0 ? say("joined", { count: group.joined }) : "",
                  group.left > 0 ? say("left", { count: group.left }) : "",
                ]
                  .filter(Boolean)
                  .join(", "),
              })}
            </li>
          ))}
        </ul>
      )}
      {rated && <p className="note">{say(moved.length > 0 ? "trend.broken" : "trend", { k })}</p>}
    </section>
  );
}
