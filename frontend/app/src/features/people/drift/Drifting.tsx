import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, versioned } from "../../../shared/api";
import { sayWeekday, today } from "../../../shared/days";
import { growthChanged } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { explain, ProblemNote } from "../../../shared/problems";
import { type Contact, removeTalk } from "../../../shared/talk";
import { Button, CopyButton, tell } from "../../../shared/ui";
import type { Group, Person } from "../launchRules";
import groupStyles from "../parts/GroupSections.module.css";
import { PersonRow } from "../parts/PersonRow";
import { WeeksHead } from "../parts/WeeksHead";
import { PlanTalk } from "../person/PlanTalk";
import styles from "./drift.module.css";
import { workdaysAfter } from "./workdays";

export type Drifter = { person: Person; contact: Contact };

type Props = {
  drifting: Drifter[];
  groups: Group[];
  /** How many people have a rhythm. */
  all: number;
};

/** Minutes. */
const shortCall = 15;

/** Who is past the wished rhythm, furthest first, with what to begin with. */
export function Drifting({ drifting, groups, all }: Props) {
  const t = useT();
  const planning = useMutation({
    mutationFn: async (whom: Drifter[]) => {
      const days = workdaysAfter(today(), whom.length);
      const talks = await Promise.all(
        whom.map(({ person: { id: personId } }, at) => {
          const body = { personId, day: days[at] ?? today(), minutes: shortCall };
          return versioned(client.POST("/api/talks", { body }));
        }),
      );
      const count = talks.length;
      const takeBack = async () => {
        await Promise.all(talks.map(({ value }) => removeTalk(value.id)));
        await growthChanged();
      };
      tell(
        t(
          "One 15-minute call scheduled for {{day}} | {{first}} 15-minute calls scheduled, the first on {{day}}",
          { count, day: sayWeekday(days[0] ?? today()) },
        ),
        () => {
          takeBack().catch((error) => tell(explain(error).title));
        },
      );
    },
    onSettled: () => growthChanged(),
  });
  return (
    <section className={groupStyles.group} aria-labelledby="drifting">
      <header>
        <h2 id="drifting">{t("Overdue")}</h2>
        <span className="note">
          {t("{{count}} of {{all}} with a contact frequency", { count: drifting.length, all })}
        </span>
      </header>
      {drifting.length === 0 ? (
        <p className="note">{t("You’re in touch with everyone as often as you planned.")}</p>
      ) : (
        <>
          <WeeksHead />
          <ul className={groupStyles.people}>
            {drifting.map((each) => (
              <PersonRow
                key={each.person.id}
                person={each.person}
                groups={groups}
                contact={each.contact}
                late
              >
                <FirstSentence of={each} />
              </PersonRow>
            ))}
          </ul>
          <div className={styles.calls}>
            <Button small isPending={planning.isPending} onPress={() => planning.mutate(drifting)}>
              {t("Schedule a short call | Schedule {{words}} short calls", {
                count: drifting.length,
              })}
            </Button>
          </div>
          <ProblemNote error={planning.error} />
        </>
      )}
    </section>
  );
}

/** What both talked about last, and a sentence that takes it up, to copy: Tenward sends nothing. */
function FirstSentence({ of: { person, contact } }: { of: Drifter }) {
  const t = useT();
  const [planning, setPlanning] = useState(false);
  const { lastWords } = contact;
  const sentence = lastWords
    ? t(
        "Last time we talked about this: “{{words}}” How’s it going? Do you have 15 minutes this week?",
        { words: lastWords },
      )
    : t("It’s been a while. How are things? Do you have 15 minutes this week?");
  return (
    <div className={styles.first}>
      {lastWords && (
        <p>
          <span className="meta">{t("Last time:")}</span>{" "}
          <span className="voice" dir="auto">
            {lastWords}
          </span>
        </p>
      )}
      <details>
        <summary>
          {t("Suggested message")}
          <span className="sr">: {person.name}</span>
        </summary>
        <p className="voice" dir="auto">
          {sentence}
        </p>
        <CopyButton small text={sentence} />
      </details>
      <Button
        small
        look="plain"
        aria-label={t("Schedule one-on-one with {{name}}", { name: person.name })}
        onPress={() => setPlanning(true)}
      >
        {t("Schedule one-on-one")}
      </Button>
      {planning && <PlanTalk contact={contact} onClose={() => setPlanning(false)} />}
    </div>
  );
}
