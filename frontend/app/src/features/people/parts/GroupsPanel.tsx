import type { ReactNode } from "react";
import { useT } from "../../../shared/i18n";
import { Sign, useGroupName } from "../../../shared/ui";
import { spareOf } from "../groups";
import { futureOf, type Group, type Person, peopleIn, usualK } from "../launchRules";
import { AddGroup } from "./AddGroup";
import styles from "./GroupsPanel.module.css";

type Props = { groups: Group[]; people: Person[]; children?: ReactNode };

/** What a survey to everybody would show of them, in pairs of term and sentence. */
export function GroupsPanel({ groups, people, children }: Props) {
  const t = useT();
  const groupName = useGroupName();
  const { alone, together, named } = futureOf(groups);
  const manager = people.find(({ groupId }) => groupId === named?.id);
  const signed = (group: Group, text: string) => (
    <span key={group.id} className={styles.signed}>
      <Sign kind={group.kind} spare={spareOf(groups, group.id)} />
      {text}
    </span>
  );
  return (
    <section className="panel sheet">
      <h2>{t("How results will be grouped")}</h2>
      <p className="note">
        {t("A group is shown separately from {{k}} people, unless you change that number.", {
          k: usualK,
        })}
      </p>
      <dl className={`pairs ${styles.pairs}`}>
        {alone.length > 0 && (
          <div>
            <dt>{t("Separately")}</dt>
            <dd className={styles.list}>{alone.map((group) => signed(group, groupName(group)))}</dd>
          </div>
        )}
        {together.length > 0 && (
          <div>
            <dt>{t("Combined")}</dt>
            <dd>
              <p>
                <Sign kind="smaller" />
                {t("Smaller groups")}
              </p>
              <p className={styles.list}>
                {together.map((group) =>
                  signed(
                    group,
                    t("{{count}} from {{group}}", { count: group.people, group: groupName(group) }),
                  ),
                )}
              </p>
            </dd>
          </div>
        )}
        {named && manager && (
          <div>
            <dt>{t("Not anonymous")}</dt>
            <dd>{signed(named, t("{{name}}, who is told in advance", { name: manager.name }))}</dd>
          </div>
        )}
      </dl>
      {peopleIn([...alone, ...together]) < usualK && (
        <p className={`note ${styles.few}`}>
          {t(
            "With fewer than {{k}} people, you can only read answers that aren’t anonymous. Add more people before you ask.",
            { k: usualK },
          )}
        </p>
      )}
      <AddGroup />
      {children}
    </section>
  );
}
