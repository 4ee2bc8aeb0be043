import { Plus } from "lucide-react";
import { useState } from "react";
import { useStrings } from "../../../shared/i18n";
import { Button, Icon, Sign, Ticks, useGroupName } from "../../../shared/ui";
import { spareOf } from "../groups";
import { futureOf, type Group, type Person, usualK } from "../launchRules";
import { useSize } from "../size";
import { strings } from "../strings";
import { AddPerson } from "./AddPerson";
import styles from "./GroupSections.module.css";
import { OwnGroupMenu } from "./OwnGroupMenu";
import { PersonRow } from "./PersonRow";

type Props = { groups: Group[]; people: Person[] };

/** A browser draws so many rows at once without a pause. */
const step = 100;

export function GroupSections({
  writesIn,
  groups,
  people,
}: Props & { writesIn?: string | undefined }) {
  const [writingIn, setWritingIn] = useState(writesIn ?? groups[0]?.id);
  const { named } = futureOf(groups);
  return (
    <div>
      {groups.map((group) => (
        <GroupSection
          key={group.id}
          group={group}
          groups={groups}
          people={people.filter(({ groupId }) => groupId === group.id)}
          isNamed={group.id === named?.id}
          writing={writingIn === group.id}
          writesNow={writesIn === group.id}
          onWrite={() => setWritingIn(group.id)}
        />
      ))}
    </div>
  );
}

type SectionProps = Props & {
  group: Group;
  /** One manager alone, who answers by name. */
  isNamed: boolean;
  writing: boolean;
  writesNow: boolean;
  onWrite: () => void;
};

function GroupSection({
  group,
  groups,
  people,
  isNamed,
  writing,
  writesNow,
  onWrite,
}: SectionProps) {
  const say = useStrings(strings);
  const name = useGroupName()(group);
  const size = useSize(people.length, isNamed);
  const [pressed, setPressed] = useState(writesNow);
  const [shown, setShown] = useState(step);
  return (
    <section className={styles.group} aria-labelledby={group.id}>
      <header>
        <h2 id={group.id}>
          <Sign kind={group.kind} spare={spareOf(groups, group.id)} /> {name}
        </h2>
        {people.length > 0 && !isNamed && (
          <Ticks filled={people.length} of={Math.max(people.length, usualK)} />
        )}
        <span className="note">{size}</span>
        {group.kind === "own" && <OwnGroupMenu group={group} />}
      </header>
      <ul className={styles.people}>
        {people.slice(0, shown).map((person) => (
          <PersonRow key={person.id} person={person} groups={groups} />
        ))}
      </ul>
      {people.length > shown && (
        <Button
          look="plain"
          small
          aria-label={say("moreIn", { count: Math.min(step, people.length - shown), group: name })}
          onPress={() => setShown(shown + step)}
        >
          {say("more", { count: Math.min(step, people.length - shown) })}
        </Button>
      )}
      {writing ? (
        <AddPerson group={group} name={name} autoFocus={pressed} />
      ) : (
        <Button
          look="plain"
          small
          onPress={() => {
            setPressed(true);
            onWrite();
          }}
        >
          <Icon of={Plus} />
          {say("addIn", { group: name })}
        </Button>
      )}
    </section>
  );
}
