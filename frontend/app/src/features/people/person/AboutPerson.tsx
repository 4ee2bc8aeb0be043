import { Lock } from "lucide-react";
import { daysBetween, sayDay, today } from "../../../shared/days";
import { useFirstName } from "../../../shared/firstName";
import { useT } from "../../../shared/i18n";
import { type Contact, type ContactPage, PersonLink } from "../../../shared/talk";
import { Button, Fold, Icon, Section } from "../../../shared/ui";
import talkStyles from "../talk/talk.module.css";
import styles from "./person.module.css";
import { useAgo, useEvery } from "./useSince";

type Props = {
  page: ContactPage;
  archived: boolean;
  onWish: () => void;
  onLike: () => void;
};

/** Shows what is known of the person besides: what they would like, and the contact. */
export function AboutPerson({ page, archived, onWish, onLike }: Props) {
  const t = useT();
  const { contact, linked = false, linkedOn } = page;
  const { person, wouldLike, lastChanceOn } = contact;
  const name = useFirstName()(person.name);
  return (
    <aside
      className={`${styles.about} ${talkStyles.aside}`}
      aria-label={t("About {{name}}", { name })}
    >
      <PersonLink person={person} linked={linked} since={linkedOn} rests={archived} />
      <Section heading={t("What {{name}} would like", { name })}>
        <p>
          {wouldLike && <span dir="auto">{wouldLike} </span>}
          <Button
            small
            look="plain"
            {...(!wouldLike && { "aria-label": t("Add what {{name}} would like", { name }) })}
            onPress={onLike}
          >
            {wouldLike ? t("Edit") : t("Add")}
          </Button>
        </p>
        {lastChanceOn && (
          <p className="note">
            {t("On {{day}} you last gave them a chance.", { day: sayDay(lastChanceOn) })}
          </p>
        )}
      </Section>
      <Section heading={t("Contact")}>
        <p className="note">{useContact(contact)}</p>
        <p>
          <Button small look="plain" onPress={onWish}>
            {t("Change")}
          </Button>
        </p>
      </Section>
      <div className={styles.only}>
        <p className="note">
          <Icon of={Lock} />{" "}
          {t("Only you can read this page; {{name}} can’t. Whoever runs the database could.", {
            name,
          })}
        </p>
        <Fold label={t("Why there are no survey answers here")} className="note">
          <p>
            {t(
              "Ratings and comments are anonymous. Nothing from a survey can be linked to a person, here or anywhere else. You can bring up responsibilities and what you’ve published, but don’t ask who wrote something.",
            )}
          </p>
        </Fold>
      </div>
    </aside>
  );
}

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
    lastFeedbackOn && t("Last feedback on {{day}}.", { day: sayDay(lastFeedbackOn) }),
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
      t("Paused until {{day}}.", { day: sayDay(pausedUntil) }),
    contact.seriesDays && t("One-on-one {{every}}.", { every: every(contact.seriesDays) }),
  ]
    .filter(Boolean)
    .join(" ");
}
