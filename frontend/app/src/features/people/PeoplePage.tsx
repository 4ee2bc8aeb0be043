import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { surveysQuery } from "../../shared/api";
import { today } from "../../shared/days";
import { inWords, useT } from "../../shared/i18n";
import { PageHead, useShownPlace } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { contactsQuery } from "../../shared/talk";
import { ButtonLink, Icon, Skeleton } from "../../shared/ui";
import { AddNames } from "./list/AddNames";
import { ArchivedPeople } from "./list/ArchivedPeople";
import { EmailAddresses } from "./list/EmailAddresses";
import { Groups } from "./list/Groups";
import { InTouch } from "./list/InTouch";
import styles from "./list/list.module.css";
import { NamesAlone, NamesByGroup } from "./list/Names";
import { NeedsYou } from "./list/NeedsYou";
import { needsOf } from "./list/needs";
import { QuietLinks } from "./list/QuietLinks";
import { askedQuery, notNowQuery, openTasksQuery, useEverybody } from "./queries";
import { TalkState } from "./talk/TalkState";
import type { Group, Person } from "./types";

export function Component() {
  const t = useT();
  const { groups, people, archived, error, retry } = useEverybody();
  const [query] = useSearchParams();
  const show = query.get("show");
  const talkId = query.get("talk");
  useShownPlace();
  if (talkId) return <TalkState id={talkId} />;
  if (!groups || !people || !archived) {
    return (
      <>
        <PageHead heading={t("People")} />
        {error ? <ProblemNote error={error} onRetry={retry} /> : <Skeleton lines={6} />}
      </>
    );
  }
  if (show === "archived") return <ArchivedPeople groups={groups} archived={archived} />;
  if (show === "no-email") return <EmailAddresses people={people} groups={groups} />;
  if (show === "groups") return <Groups groups={groups} />;
  return <People groups={groups} people={people} archived={archived} />;
}

type Props = { groups: Group[]; people: Person[]; archived: Person[] };

function People(props: Props) {
  const { people } = props;
  const t = useT();
  const contacts = useQuery(contactsQuery);
  const asked = useQuery(askedQuery);
  const notNow = useQuery(notNowQuery);
  const open = useQuery(openTasksQuery);
  const all = t("One person | {{first}} people", { count: people.length });
  // Drawn once: a name moves to where it belongs as soon as that is known.
  if ([contacts, asked, open].some(({ isPending }) => isPending)) return <Skeleton lines={6} />;
  const byId = new Map(people.map((person) => [person.id, person]));
  const tasks = [...(asked.data ?? []), ...(notNow.data ?? []), ...(open.data ?? [])];
  const items = contacts.data ?? [];
  const needs = needsOf(items, tasks, today()).filter(({ personId }) => byId.has(personId));
  const needing = new Set(needs.map(({ personId }) => personId));
  const known = items.flatMap((contact) => {
    const person = byId.get(contact.person.id);
    const shown = person && contact.rhythmDays !== undefined && !needing.has(person.id);
    return shown ? [{ person, contact }] : [];
  });
  const above = new Set([...needing, ...known.map(({ person }) => person.id)]);
  const rest = people.filter(({ id }) => !above.has(id));
  const error = contacts.error ?? asked.error ?? open.error;
  const retry = () => Promise.all([contacts.refetch(), asked.refetch(), open.refetch()]);
  if (!error && above.size === 0 && items.length === 0) return <OnlyNames {...props} all={all} />;
  const heading =
    needs.length === people.length
      ? t("{{first}} person needs you | {{first}} people need you", { count: needs.length })
      : t("{{first}} of {{people}} needs you | {{first}} of {{people}} need you", {
          count: needs.length,
          people: t("{{count}} person | {{count}} people", { count: people.length }),
        });
  return (
    <>
      <PageHead
        heading={needs.length > 0 ? heading : all}
        title={t("People")}
        actions={
          <ButtonLink to="/people/add">
            <Icon of={Plus} /> {t("Add people")}
          </ButtonLink>
        }
      />
      <ProblemNote error={error} onRetry={retry} />
      {needs.length > 0 && <NeedsYou needs={needs} people={byId} groups={props.groups} />}
      {known.length > 0 && <InTouch known={known} groups={props.groups} />}
      {rest.length > 0 && (
        <section className={styles.part} aria-labelledby="others">
          <h2 id="others" className={above.size === 0 ? "sr" : undefined}>
            {t("Everyone else")}
          </h2>
          <NamesByGroup people={rest} groups={props.groups} />
        </section>
      )}
      <QuietLinks people={people} archived={props.archived.length} />
    </>
  );
}

/** Shows only names while nothing else is known of anyone. */
function OnlyNames({ groups, people, archived, all }: Props & { all: string }) {
  const t = useT();
  const { data: surveys } = useQuery(surveysQuery);
  const none = people.length === 0;
  return (
    <div className={styles.narrow}>
      <PageHead heading={none ? t("Nobody here yet") : all} title={t("People")}>
        {none &&
          t(
            "Start with the people who’d be the first to notice if you changed how you work: your team, your manager, product.",
          )}
      </PageHead>
      <NamesAlone people={people} groups={groups} />
      <AddNames groups={groups} people={[...people, ...archived]} primary={none} />
      {none ? (
        <p className="note">
          <Link to="/people/add">{t("Paste a list or choose a file")}</Link>
        </p>
      ) : (
        surveys?.length === 0 && (
          <div className={styles.on}>
            <p>
              {t(
                "Next, ask this person what they expect from you. | Next, ask these {{words}} people what they expect from you.",
                { count: people.length, words: inWords(people.length) },
              )}
            </p>
            <ButtonLink look="primary" to="/surveys/new">
              {t("Write survey")}
            </ButtonLink>
          </div>
        )
      )}
      <QuietLinks people={people} archived={archived.length} />
    </div>
  );
}
