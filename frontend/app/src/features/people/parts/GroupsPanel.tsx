import type { ReactNode } from "react";
import { useStrings } from "../../../shared/i18n";
import { Sign, useGroupName } from "../../../shared/ui";
import { spareOf } from "../groups";
import { futureOf, type Group, type Person, peopleIn, usualK } from "../launchRules";
import { strings } from "../strings";
import { AddGroup } from "./AddGroup";
import styles from "./GroupsPanel.module.css";

type Props = { groups: Group[]; people: Person[]; children?: ReactNode };

/** What a survey to everybody would show of them, in pairs of term and sentence. */
export function GroupsPanel({ groups, people, children }: Props) {
  const say = useStrings(strings);
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
      <h2>{say("become")}</h2>
      <p className="note">{say("becomeNote", { k: usualK })}</p>
      <dl className={`pairs ${styles.pairs}`}>
        {alone.length > 0 && (
          <div>
            <dt>{say("alone")}</dt>
            <dd className={styles.list}>{alone.map((group) => signed(group, groupName(group)))}</dd>
          </div>
        )}
        {together.length > 0 && (
          <div>
            <dt>{say("together")}</dt>
            <dd>
              <p>
                <Sign kind="smaller" />
                {say("smaller")}
              </p>
              <p className={styles.list}>
                {together.map((group) =>
                  signed(group, say("part", { count: group.people, group: groupName(group) })),
                )}
              </p>
            </dd>
          </div>
        )}
        {named && manager && (
          <div>
            <dt>{say("named")}</dt>
            <dd>{signed(named, say("toldFirst", { name: manager.name }))}</dd>
          </div>
        )}
      </dl>
      {peopleIn([...alone, ...together]) < usualK && (
        <p className={`note ${styles.few}`}>{say("tooFew", { k: usualK })}</p>
      )}
      <AddGroup />
      {children}
    </section>
  );
}
