import { Plus } from "lucide-react";
import { useState } from "react";
import { formatList, useT } from "../../../shared/i18n";
import type { Contact } from "../../../shared/talk";
import { Button, Icon, Sign, Ticks, useGroupName } from "../../../shared/ui";
import { spareInGroup } from "../groups";
import { futureOf, type Group, type Person, usualK } from "../launchRules";
import { useSize } from "../size";
import { AddPerson } from "./AddPerson";
import styles from "./GroupSections.module.css";
import { OwnGroupMenu } from "./OwnGroupMenu";
import { PersonRow } from "./PersonRow";
import { WeeksHead } from "./WeeksHead";

type Props = { groups: Group[]; people: Person[]; contacts: ReadonlyMap<string, Contact> };

/** A browser draws so many rows at once without a pause. */
const step = 100;

type SectionsProps = Props & {
  writesIn?: string | undefined;
  /** Who stands above, and here only as a name. */
  above: readonly Person[];
  /** Not all people: nobody is added, and groups without any are left out. */
  some: boolean;
};

export function GroupSections({ writesIn, groups, people, contacts, above, some }: SectionsProps) {
  const [writingIn, setWritingIn] = useState(writesIn ?? groups[0]?.id);
  const { named } = futureOf(groups);
  return (
    <div>
      {groups
        .map((group) => ({ group, members: people.filter(({ groupId }) => groupId === group.id) }))
        .filter(({ members }) => !some || members.length > 0)
        .map(({ group, members }) => (
          <GroupSection
            key={group.id}
            group={group}
            groups={groups}
            people={members}
            contacts={contacts}
            above={above.filter(({ groupId }) => groupId === group.id)}
            some={some}
            isNamed={group.id === named?.id}
            writing={writingIn === group.id}
            writesNow={writesIn === group.id}
            onWrite={() => setWritingIn(group.id)}
          />
        ))}
    </div>
  );
}

type SectionProps = Omit<SectionsProps, "writesIn"> & {
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
  contacts,
  above,
  some,
  isNamed,
  writing,
  writesNow,
  onWrite,
}: SectionProps) {
  const t = useT();
  const name = useGroupName()(group);
  const size = useSize(group.people, isNamed);
  const names = above.map((person) => person.name);
  const [pressed, setPressed] = useState(writesNow);
  const [shown, setShown] = useState(step);
  return (
    <section className={styles.group} aria-labelledby={group.id}>
      <header>
        <h2 id={group.id}>
          <Sign kind={group.kind} spare={spareInGroup(groups, group.id)} /> {name}
        </h2>
        {group.people > 0 && !isNamed && (
          <Ticks filled={group.people} of={Math.max(group.people, usualK)} />
        )}
        <span className="note">
          {names.length === 0
            ? size
            : t("{{size}}, {{names}} is listed above | {{size}}, {{names}} are listed above", {
                size,
                count: names.length,
                names: formatList(names),
              })}
        </span>
        {group.kind === "own" && <OwnGroupMenu group={group} />}
      </header>
      {people.some(({ id }) => contacts.get(id)?.rhythmDays) && <WeeksHead />}
      <ul className={styles.people}>
        {people.slice(0, shown).map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            groups={groups}
            contact={contacts.get(person.id)}
            asksRhythm={some}
          />
        ))}
      </ul>
      {people.length > shown && (
        <Button
          look="plain"
          small
          aria-label={t("Show {{count}} more in {{group}}", {
            count: Math.min(step, people.length - shown),
            group: name,
          })}
          onPress={() => setShown(shown + step)}
        >
          {t("Show {{count}} more", { count: Math.min(step, people.length - shown) })}
        </Button>
      )}
      {some ? null : writing ? (
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
          {t("Add to {{group}}", { group: name })}
        </Button>
      )}
    </section>
  );
}
