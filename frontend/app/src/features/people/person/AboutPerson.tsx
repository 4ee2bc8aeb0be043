import { Lock } from "lucide-react";
import { sayDay, sayShortDay, today } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { type Contact, type ContactPage, PersonLink } from "../../../shared/talk";
import { Button, Icon, Pair, Section } from "../../../shared/ui";
import talkStyles from "../talk/talk.module.css";
import styles from "./person.module.css";
import { daysBetween } from "./rule";
import { useAgo, useEvery } from "./useSince";

type Props = {
  page: ContactPage;
  archived: boolean;
  /** A link is asked for. */
  linking: boolean;
  onWish: () => void;
  onLike: () => void;
};

/** Shows what is known of the person besides: what they would like, and the contact. */
export function AboutPerson({ page, archived, linking, onWish, onLike }: Props) {
  const t = useT();
  const { contact, linked = false, linkedOn } = page;
  const { person, wouldLike, lastChanceOn } = contact;
  const { name } = person;
  return (
    <aside
      className={`${styles.about} ${talkStyles.aside}`}
      aria-label={t("About {{name}}", { name })}
    >
      {(linked || linking) && (
        <PersonLink person={person} linked={linked} since={linkedOn} rests={archived} />
      )}
      {(wouldLike || lastChanceOn) && (
        <Section heading={t("What {{name}} would like", { name })}>
          <p>
            {wouldLike && <span dir="auto">{wouldLike} </span>}
            <Button small look="plain" onPress={onLike}>
              {wouldLike ? t("Edit") : t("Add")}
            </Button>
          </p>
          {lastChanceOn && (
            <p className="note">
              {t("On {{day}} you last gave them a chance.", { day: sayShortDay(lastChanceOn) })}
            </p>
          )}
        </Section>
      )}
      <Section heading={t("Contact")}>
        <p className="note">{useContact(contact)}</p>
        <p>
          <Button small look="plain" onPress={onWish}>
            {t("Change")}
          </Button>
        </p>
        <details>
          <summary>{t("What counts as contact")}</summary>
          <dl className="pairs">
            {(["talk", "line", "feedback", "not"] as const).map((each) => (
              <Pair key={each} of={t(countsLabels[each])}>
                {t(countsTexts[each])}
              </Pair>
            ))}
          </dl>
        </details>
      </Section>
      <OnlyYou name={name} />
    </aside>
  );
}

const countsLabels = {
  talk: msg("One-on-ones"),
  line: msg("Log entries"),
  feedback: msg("Feedback"),
  not: msg("Doesn’t count"),
};

const countsTexts = {
  talk: msg("once they’ve taken place, not just planned"),
  line: msg("marked “Got in touch”: a walk, a call, a lunch"),
  feedback: msg("once you’ve given it"),
  not: msg("your other notes, surveys, emails from Tenward, and their answers"),
};

/** The last contact, the frequency with its end and pause, and the series. */
function useContact(contact: Contact): string {
  const t = useT();
  const ago = useAgo();
  const every = useEvery();
  const { lastContactOn: last, lastFeedbackOn, rhythmDays, until, pausedUntil } = contact;
  return [
    last
      ? t("Last contact on {{day}}, {{ago}}.", {
          day: sayDay(last),
          ago: ago(daysBetween(last, today())),
        })
      : t("No contact yet."),
    lastFeedbackOn && t("Last feedback on {{day}}.", { day: sayShortDay(lastFeedbackOn) }),
    rhythmDays === undefined
      ? t("You haven’t set a contact frequency.")
      : until
        ? t("You want to be in touch {{every}}, until {{day}}.", {
            every: every(rhythmDays),
            day: sayDay(until),
          })
        : t("You want to be in touch {{every}}.", { every: every(rhythmDays) }),
    pausedUntil &&
      pausedUntil >= today() &&
      t("Paused until {{day}}.", { day: sayShortDay(pausedUntil) }),
    contact.seriesDays && t("One-on-one {{every}}.", { every: every(contact.seriesDays) }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** Says who reads this page, and why no answers can be on it. */
export function OnlyYou({ name }: { name: string }) {
  const t = useT();
  return (
    <div className={styles.only}>
      <p className="note">
        <Icon of={Lock} />{" "}
        {t("Only you can read this page; {{name}} can’t. Whoever runs the database could.", {
          name,
        })}
      </p>
      <details className="note">
        <summary>{t("Why there are no survey answers here")}</summary>
        <p>
          {t(
            "Ratings and comments are anonymous. Nothing from a survey can be linked to a person, here or anywhere else. You can bring up responsibilities and what you’ve published, but don’t ask who wrote something.",
          )}
        </p>
      </details>
    </div>
  );
}
