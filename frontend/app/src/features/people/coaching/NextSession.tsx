import { sayWeekday } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import type { Talk } from "../../../shared/talk";
import { ButtonLink, Section, Voice } from "../../../shared/ui";
import { AutoSavedField } from "../talk/AutoSavedField";
import { TalkActs } from "../talk/TalkActs";
import styles from "../talk/talk.module.css";
import { GuestLink } from "./GuestLink";
import { type Pairing, seriesAt } from "./queries";

type Props = {
  talk: Talk;
  pairing: Pairing;
  /** The coachee looks at what the coach sees. */
  seen: boolean;
};

/** The session to prepare: the coachee writes what it is for, and the coach reads it. */
export function NextSession({ talk, pairing, seen }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const { with: who, access, number, day, start, purpose, tried } = talk;
  const own = access === "own";
  const when = [sayWeekday(day), start, minutes(talk.minutes)].filter(Boolean).join(", ");
  return (
    <section className={`sheet ${styles.next}`} aria-labelledby="next">
      <h2 id="next" className="meta">
        {t("Session {{number}} of {{all}}", { number, all: pairing.sessions })}
      </h2>
      <p className={styles.when}>{when}</p>
      {own ? (
        <>
          <AutoSavedField
            talk={talk}
            name="purpose"
            value={purpose}
            rows={2}
            label={t("What do you want from this session?")}
            hint={t("{{who}} reads this before you meet.", { who })}
            change={(text) => ({ purpose: text })}
          />
          <AutoSavedField
            talk={talk}
            name="tried"
            value={tried}
            rows={2}
            label={t("What have you tried so far?")}
            hint={t("Include what didn’t work. {{who}} reads this too.", { who })}
            change={(text) => ({ tried: text })}
          />
        </>
      ) : (
        <>
          <Section level={3} heading={t("What {{who}} wants from this session", { who })}>
            <Written text={purpose} none={t("{{who}} hasn’t written this yet.", { who })} />
          </Section>
          <Section level={3} heading={t("What {{who}} has tried so far", { who })}>
            <Written text={tried} none={t("Nothing here yet.")} />
          </Section>
        </>
      )}
      {!seen && (
        <AutoSavedField
          talk={talk}
          name="preparation"
          value={talk.preparation}
          rows={2}
          label={t("Your preparation")}
          hint={t("Only you can see your preparation.")}
          change={(text) => ({ preparation: text })}
        />
      )}
      <div className="row">
        {!seen && (
          <ButtonLink look="primary" to={`${seriesAt(pairing.id)}?talk=now`}>
            {t(own ? "Start session" : "Open session")}
          </ButtonLink>
        )}
        {own && <TalkActs talk={talk} back={seriesAt(pairing.id)} />}
      </div>
      {own && !pairing.coachId && <GuestLink talk={talk} />}
    </section>
  );
}

const Written = ({ text, none }: { text: string | undefined; none: string }) =>
  text ? <Voice>{text}</Voice> : <p className="note">{none}</p>;
