import { useState } from "react";
import { Link } from "react-router";
import { useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { ButtonLink, Skeleton, useHeadingFocus } from "../../shared/ui";
import { useFinding } from "./finding";
import type { Group, Person } from "./launchRules";
import styles from "./PeoplePage.module.css";
import { EmptyPeople } from "./parts/EmptyPeople";
import { ExportMenu } from "./parts/ExportMenu";
import { GroupSections } from "./parts/GroupSections";
import { GroupsPanel } from "./parts/GroupsPanel";
import { usePeople } from "./queries";
import { strings } from "./strings";

export function Component() {
  const say = useStrings(strings);
  const { groups, people, error, retry } = usePeople();
  if (!groups || !people) {
    return (
      <>
        <PageHead heading={say("people")} />
        {error ? <ProblemNote error={error} onRetry={retry} /> : <Skeleton lines={6} />}
      </>
    );
  }
  return <Everybody groups={groups} people={people} />;
}

type EverybodyProps = { groups: Group[]; people: Person[] };

function Everybody({ groups, people }: EverybodyProps) {
  const [first, setFirst] = useState<string>();
  // It may have gone with the row of somebody who is deleted, or is in another group now.
  useHeadingFocus(groups.map((group) => group.people).join());
  return people.length === 0 && !groups.some(({ kind }) => kind === "own") ? (
    <EmptyPeople groups={groups} onAdded={setFirst} />
  ) : (
    <People groups={groups} people={people} writesIn={first} />
  );
}

type Props = EverybodyProps & {
  /** The group whose next person the reader is about to write down. */
  writesIn: string | undefined;
};

function People({ groups, people, writesIn }: Props) {
  const say = useStrings(strings);
  return (
    <>
      <PageHead
        heading={useFinding(groups)}
        title={say("people")}
        actions={
          <>
            <ButtonLink to="/people/paste">{say("pasteLink")}</ButtonLink>
            <ButtonLink to="/people/import">{say("importLink")}</ButtonLink>
            <ExportMenu />
            {people.length > 0 && (
              <ButtonLink look="primary" to="/surveys/new">
                {say("askThem")}
              </ButtonLink>
            )}
          </>
        }
      >
        {say("lede")}
      </PageHead>
      <div className="split">
        <div>
          <GroupSections groups={groups} people={people} writesIn={writesIn} />
          <p className={styles.archive}>
            <Link to="/people/archived">{say("archive")}</Link>
          </p>
        </div>
        <aside className="side" aria-label={say("become")}>
          <GroupsPanel groups={groups} people={people} />
        </aside>
      </div>
    </>
  );
}
