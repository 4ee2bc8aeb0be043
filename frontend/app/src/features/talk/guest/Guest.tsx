import type { Schemas } from "../../../shared/api";
import { sayWeekday } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { AboutLink } from "../../../shared/link";
import { AddGuestPoint, GuestPointRow } from "./GuestPoint";
import { GuestSteps } from "./GuestSteps";
import styles from "./guest.module.css";

type GuestTalk = Schemas["GuestTalk"];

const headings = {
  "one-on-one": msg("What would you like to talk about?"),
  session: msg("What would you like to ask?"),
};

/** Before the talk what to talk about, after it what was agreed on. */
export function Guest({ talk, secret }: { talk: GuestTalk; secret: string }) {
  const t = useT();
  const {
    lead,
    day,
    start,
    over,
    lastSteps,
    points,
    steps,
    handed = [],
    kind,
    purpose,
    operator,
  } = talk;
  const when = [sayWeekday(day), start].filter(Boolean).join(", ");
  const count = steps.length;
  const heading = over
    ? count === 0
      ? t("This meeting is over")
      : t("You agreed on one step | You agreed on {{words}} steps", { count })
    : t(headings[kind]);
  const options = points.filter((point) => point.kind === "option");
  return (
    <div className={styles.page}>
      <p className="meta">{t("{{lead}}, for {{when}}", { lead, when })}</p>
      <PageHead heading={heading} title={t("Your notes for a meeting")}>
        {t(
          over
            ? "This meeting is over. {{lead}} keeps what you added, as you wrote it."
            : "{{lead}} can see what you add here, with your name, as soon as you add it. Nobody else can, and {{lead}}’s own notes aren’t on this page.",
          { lead },
        )}
      </PageHead>
      {purpose && (
        <p className="voice" dir="auto">
          {purpose}
        </p>
      )}
      <GuestSteps of={steps} {...{ lead, secret, over }} title={t("What you agreed on")} />
      {!over && (
        <GuestSteps
          of={lastSteps}
          {...{ lead, secret, over }}
          title={t("What you agreed on last time")}
        />
      )}
      <GuestSteps of={handed} {...{ lead, secret, over }} title={t("What you’ve taken on")} />
      <section aria-labelledby="points">
        <h2 id="points">{t("Agenda")}</h2>
        <ul className={styles.list}>
          {points
            .filter((point) => point.kind === "point")
            .map((point) => (
              <GuestPointRow key={point.id} point={point} secret={secret} lead={lead} over={over} />
            ))}
        </ul>
        {!over && <AddGuestPoint secret={secret} kind="point" />}
      </section>
      {kind === "session" && (
        <section aria-labelledby="options">
          <h2 id="options">{t("Options")}</h2>
          <ul className={styles.list}>
            {options.map((point) => (
              <GuestPointRow key={point.id} point={point} secret={secret} lead={lead} over={over} />
            ))}
          </ul>
          {!over && <AddGuestPoint secret={secret} kind="option" />}
        </section>
      )}
      <AboutLink operator={operator}>
        {t(
          "This page shows your next meeting and ends with the last one. It needs no account, no cookie and no email. It isn’t a survey: you write under your name.",
        )}
      </AboutLink>
    </div>
  );
}
