import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { contactsQuery } from "../../shared/talk";
import { ButtonLink, Skeleton } from "../../shared/ui";
import { ArchivedPeople } from "./ArchivedPeople";
import { CountsPanel } from "./drift/CountsPanel";
import { Drifting } from "./drift/Drifting";
import { Season } from "./drift/Season";
import { Views, views, withoutChance, withoutFeedback } from "./drift/Views";
import { usePeopleFinding } from "./finding";
import type { Group, Person } from "./launchRules";
import { AddGroup } from "./parts/AddGroup";
import { EmptyPeople } from "./parts/EmptyPeople";
import { ExportMenu } from "./parts/ExportMenu";
import { GroupSections } from "./parts/GroupSections";
import { isDrifting } from "./person/rule";
import { usePeople } from "./queries";

export function Component() {
  const t = useT();
  const { groups, people, error, retry } = usePeople();
  const [query] = useSearchParams();
  if (query.get("show") === "archived") return <ArchivedPeople />;
  if (!groups || !people) {
    return (
      <>
        <PageHead heading={t("People")} />
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
  const t = useT();
  const [query] = useSearchParams();
  const { data: items = [], isPending, error, refetch } = useQuery(contactsQuery);
  const contacts = useMemo(() => new Map(items.map((each) => [each.person.id, each])), [items]);
  const view = views.find((each) => each === query.get("show")) ?? "all";
  const finding = usePeopleFinding(groups);
  const byId = new Map(people.map((person) => [person.id, person]));
  const drifting = items.filter(isDrifting).flatMap((contact) => {
    const person = byId.get(contact.person.id);
    return person ? [{ person, contact }] : [];
  });
  const hasRhythm = ({ id }: Person) => contacts.get(id)?.rhythmDays !== undefined;
  const above = new Set(drifting.map(({ person }) => person));
  const without = people.filter((person) => !hasRhythm(person));
  const some = {
    none: without,
    "no-feedback": withoutFeedback(people, items),
    "no-chance": withoutChance(people, items),
  };
  const shown = view in some ? some[view as keyof typeof some] : undefined;
  const all = t("One person | {{first}} people", { count: people.length });
  const drifts = drifting.length > 0;
  // Drawn once: rows with a contact frequency are higher than those without.
  if (isPending) return <Skeleton lines={6} />;
  return (
    <>
      <PageHead
        heading={
          drifts
            ? t(
                "{{people}}, and you’re overdue to contact one of them | {{people}}, and you’re overdue to contact {{words}} of them",
                { people: all, count: drifting.length },
              )
            : finding
        }
        title={t("People")}
        actions={
          <>
            <ButtonLink to="/people/add">{t("Add people")}</ButtonLink>
            <ExportMenu />
            {people.length > 0 && (
              <ButtonLink look="primary" to="/surveys/new">
                {t("Start survey")}
              </ButtonLink>
            )}
          </>
        }
      >
        {drifts
          ? t(
              "Set how often to be in touch with each person. Only you can see it, and Tenward contacts nobody.",
            )
          : t("Add everyone your work affects. You choose who to ask in each survey.")}
      </PageHead>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {people.length > 0 && <Views of={view} people={people} />}
      <div className="split">
        <div>
          {people.length > 0 && !shown && <Season people={people} contacts={items} />}
          {(drifts || view === "drifting") && !shown && (
            <Drifting drifting={drifting} groups={groups} all={people.length - without.length} />
          )}
          {view !== "drifting" && (
            <GroupSections
              groups={groups}
              people={shown ?? people.filter((each) => !above.has(each))}
              contacts={contacts}
              above={shown ? [] : [...above]}
              some={shown !== undefined}
              writesIn={writesIn}
            />
          )}
          <AddGroup />
        </div>
        {without.length < people.length && (
          <aside className="side" aria-label={t("What counts as contact")}>
            <CountsPanel />
          </aside>
        )}
      </div>
    </>
  );
}
