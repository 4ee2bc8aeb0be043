import { formatDay, useT } from "../../../shared/i18n";
import { Section, useGroupName } from "../../../shared/ui";
import type { AudienceChange } from "../types";
import styles from "./builder.module.css";

type Props = {
  change: AudienceChange;
  /** Something is rated, so that two times can be compared. */
  rated: boolean;
  /** A group is only shown with at least this many answers. */
  k: number;
};

/** Counts who is new and who is gone since the round before. */
export function Since({ change, rated, k }: Props) {
  const t = useT();
  const nameOf = useGroupName();
  const moved = change.groups.filter(({ joined, left }) => joined + left > 0);
  const day = formatDay(change.launchedAt);
  return (
    <Section
      className={styles.since}
      level={3}
      heading={t(
        moved.length > 0
          ? "Not exactly the same people as on {{day}}"
          : "The same people as on {{day}}",
        { day },
      )}
    >
      {moved.length > 0 && (
        <ul>
          {moved.map((group) => (
            <li key={group.groupId}>
              {t("{{group}}: {{before}} then, {{now}} now ({{moves}})", {
                group: nameOf(group),
                before: group.before,
                now: group.now,
                moves: [
                  group.joined > 0 ? t("{{count}} new", { count: group.joined }) : "",
                  group.left > 0 ? t("{{count}} no longer asked", { count: group.left }) : "",
                ]
                  .filter(Boolean)
                  .join(", "),
              })}
            </li>
          ))}
        </ul>
      )}
      {rated && (
        <p className="note">
          {t(
            moved.length > 0
              ? "You can only compare both rounds for groups with exactly the same people."
              : "If the numbers change, these people’s answers have changed. You can compare both rounds if the same number of people answer, or at least {{k}} more or fewer.",
            { k },
          )}
        </p>
      )}
    </Section>
  );
}
