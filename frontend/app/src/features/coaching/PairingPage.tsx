import { useSuspenseQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import type { Versioned } from "../../shared/api";
import { Guide, pairingQuery } from "../../shared/coaching";
import { useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ButtonLink, Icon, Menu, MenuItem, useHeadingFocus } from "../../shared/ui";
import { Requests, SentRequests } from "./ask/Requests";
import styles from "./coaching.module.css";
import { EndSeries } from "./end/EndSeries";
import { GoodEnd } from "./end/GoodEnd";
import { SkillBySkill } from "./end/SkillBySkill";
import { useEnd, useRhythm } from "./pairingText";
import { sayStanding } from "./series/heading";
import { Series } from "./series/Series";
import { SeriesSteps } from "./series/SeriesSteps";
import { isThrough, nextNumber } from "./series/series";
import type { Pairing } from "./types";

export function Component() {
  const { pairingId = "" } = useParams();
  return <PairingPage key={pairingId} of={useSuspenseQuery(pairingQuery(pairingId)).data} />;
}

/** One series: its sessions, what they closed with, what moved, and its end. */
function PairingPage({ of: version }: { of: Versioned<Pairing> }) {
  const t = useT();
  const rhythm = useRhythm();
  const end = useEnd();
  const [ending, setEnding] = useState(false);
  const { value: pairing } = version;
  const { coach, coachee, mine, state, next, endedOn, rhythmDays } = pairing;
  const own = mine === "coachee";
  const name = own ? coach : coachee;
  const number = nextNumber(pairing);
  // What has the focus goes with what can no longer be done.
  useHeadingFocus(`${state} ${ending}`);
  if (state === "asked") return <AskedPage of={pairing} />;
  const heading = !own
    ? t("You’re coaching {{name}}", { name })
    : state === "ended"
      ? t("Your coaching with {{coach}} has ended", { coach })
      : sayStanding(t, pairing);
  return (
    <>
      <Crumb way={[{ to: "/people/coaching", name: t("Coaching") }]} here={name} />
      <PageHead
        heading={heading}
        title={t("You and {{coach}}", { coach: name })}
        actions={
          <>
            {next && (
              <ButtonLink look="primary" to={`/talks/${next.id}`}>
                {t(own ? "Prepare session {{number}}" : "Open session {{number}}", { number })}
              </ButtonLink>
            )}
            {state !== "ended" && (
              <Menu label={t("More options")}>
                <MenuItem stop onAction={() => setEnding(true)}>
                  {t("End coaching")}
                </MenuItem>
              </Menu>
            )}
          </>
        }
      >
        {!own
          ? t("You meet {{name}} {{rhythm}}. They write and decide; you ask.", {
              name,
              rhythm: rhythm(rhythmDays),
            })
          : state === "ended" && endedOn
            ? `${end({ ...pairing, name })} ${t("Your coach can no longer read any of it.")}`
            : t(
                "You meet {{coach}} {{rhythm}}. Each session ends with one next step. Progress is what you write when you finish a step.",
                { coach, rhythm: rhythm(rhythmDays) },
              )}
      </PageHead>
      <div className={styles.doc}>
        {own && (state === "ended" || isThrough(pairing)) && (
          <GoodEnd of={version} onEnd={() => setEnding(true)} />
        )}
        <Series of={pairing} />
        <SeriesSteps of={pairing} />
        <SkillBySkill of={version} />
        <section className={styles.sec}>
          <Guide side={mine} />
          <p className="meta">
            <Icon of={Lock} />{" "}
            {own
              ? t(
                  "You and your coach can read this page; your coach only until coaching ends. Whoever runs the database could read it too.",
                )
              : t(
                  "You and {{name}} can read this page; you only until coaching ends. Whoever runs the database could read it too.",
                  { name },
                )}{" "}
            {own && <Link to="/shared">{t("What you’ve shared")}</Link>}
          </p>
        </section>
      </div>
      <EndSeries of={pairing} open={ending} onClose={() => setEnding(false)} />
    </>
  );
}

/** Shows a pairing that not both have accepted yet. */
function AskedPage({ of: pairing }: { of: Pairing }) {
  const t = useT();
  const own = pairing.mine === "coachee";
  const name = own ? pairing.coach : pairing.coachee;
  return (
    <>
      <Crumb way={[{ to: "/people/coaching", name: t("Coaching") }]} here={name} />
      <PageHead
        heading={t(
          own
            ? "You’ve asked {{name}} and are waiting for an answer"
            : "{{name}} has asked you for coaching",
          { name },
        )}
      />
      <div className={styles.doc}>
        {own ? <SentRequests of={[pairing]} /> : <Requests of={[pairing]} />}
      </div>
    </>
  );
}
