import type { ReactNode } from "react";
import type { Schemas } from "../../../shared/api";
import { sayDay, sayWeekday, today } from "../../../shared/days";
import { MovedDay } from "../../../shared/history";
import { Rich, useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { AboutLink } from "../../../shared/link";
import { useMinutes } from "../../../shared/minutes";
import { TeamFolds } from "../../../shared/team";
import { Fold, Section, Voice } from "../../../shared/ui";
import { calendarFile } from "./calendarFile";
import { AddGuestPoint, GuestPointRow } from "./GuestPoint";
import { GuestQuestions } from "./GuestQuestions";
import { GuestShared } from "./GuestShared";
import { GuestSteps } from "./GuestSteps";
import styles from "./guest.module.css";

type GuestTalk = Schemas["GuestTalk"];

/**
 * Shows what two people agreed on to the other one: first what is next, then what each of them
 * does.
 */
export function Guest({ talk, secret }: { talk: GuestTalk; secret: string }) {
  const t = useT();
  const { lead, name, over, points, promises, updates, questions, shared, kind, purpose } = talk;
  const { day, moved, team = [] } = talk;
  const isSession = kind === "session";
  const of = { secret, lead, over };
  return (
    <div className={styles.page}>
      <p className="meta">{t("{{lead}} and {{name}}", { lead, name })}</p>
      <PageHead heading={useHeading(talk)} title={t("Your one-on-ones")}>
        <When talk={talk} />
      </PageHead>
      {!over && day && day >= today() && <MovedDay of={moved} />}
      {purpose && <Voice>{purpose}</Voice>}
      <GuestQuestions of={questions} lead={lead} secret={secret} />
      {(["point", "option"] as const).map(
        (each) =>
          (each === "point" || isSession) && (
            <section key={each} aria-labelledby={each}>
              <h2 id={each}>{each === "point" ? t("Our agenda") : t("Options")}</h2>
              <ul className={styles.list}>
                {points
                  .filter((point) => point.kind === each)
                  .map((point) => (
                    <GuestPointRow key={point.id} point={point} {...of} />
                  ))}
              </ul>
              {!over && <AddGuestPoint secret={secret} kind={each} />}
            </section>
          ),
      )}
      <GuestShared of={shared} lead={lead} secret={secret} />
      {promises.length > 0 && (
        <Section className={styles.both} heading={t("Promises")}>
          {(["lead", "you"] as const).map((by) => (
            <GuestSteps key={by} of={promises.filter((step) => step.by === by)} by={by} {...of} />
          ))}
        </Section>
      )}
      {updates.length > 0 && (
        <Section heading={t("What {{lead}} sent you", { lead })}>
          {updates.map(({ day, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two of a day may say the same
            <Fold label={sayDay(day)} key={at} className={styles.update} open={at === 0}>
              <Voice>{text}</Voice>
            </Fold>
          ))}
        </Section>
      )}
      {team.length > 0 && (
        <Section heading={t("In our team")}>
          <TeamFolds of={team} />
        </Section>
      )}
      <AboutLink operator={talk.operator}>
        {t(
          isSession
            ? "This page shows your next meeting and ends with the last one. It needs no account, no cookie and no email. It isn’t a survey: you write under your name."
            : "The link stays the same for all your one-on-ones. You need no account. {{lead}} reads what you write here, under your name. {{lead}}’s own notes are not on this page. Has someone else seen your link? Ask {{lead}} for a new one. The old link then stops working.",
          { lead },
        )}
      </AboutLink>
    </div>
  );
}

function useHeading({ kind, lead, over, day, start }: GuestTalk): ReactNode {
  const t = useT();
  if (over) return t("This meeting is over");
  if (kind === "session") return t("What would you like to ask?");
  if (!day || day < today()) return t("{{lead}} and you", { lead });
  const when = [day === today() ? t("today") : sayWeekday(day), start].filter(Boolean).join(", ");
  return (
    <Rich
      say="Your next <whole>one-on-one</whole>: {{when}}"
      values={{ when }}
      parts={{ whole: <span className={styles.whole} /> }}
    />
  );
}

/** Shows how long it takes, and a file for the calendar. */
function When({ talk: { kind, lead, over, day, start, minutes } }: { talk: GuestTalk }) {
  const t = useT();
  const say = useMinutes();
  if (over) return t("{{lead}} keeps what you added, as you wrote it.", { lead });
  if (!day || !minutes || day < today()) return null;
  const title = t("One-on-one with {{lead}}", { lead });
  return (
    <>
      {kind === "session" && `${[sayWeekday(day), start].filter(Boolean).join(", ")}. `}
      {say(minutes)}{" "}
      <a download="one-on-one.ics" href={calendarFile({ title, day, start, minutes })}>
        {t("Add to calendar")}
      </a>
    </>
  );
}
