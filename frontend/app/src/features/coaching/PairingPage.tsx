import { useSuspenseQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import type { Versioned } from "../../shared/api";
import { Guide, pairingQuery } from "../../shared/coaching";
import { sayDay } from "../../shared/days";
import { useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ButtonLink, Icon, Menu, MenuItem } from "../../shared/ui";
import { Asked, Requests } from "./ask/Requests";
import styles from "./coaching.module.css";
import { EndSeries } from "./end/EndSeries";
import { GoodEnd } from "./end/GoodEnd";
import { SkillBySkill } from "./end/SkillBySkill";
import { sayStanding } from "./series/heading";
import { Series } from "./series/Series";
import { Steps } from "./series/Steps";
import { isThrough, nextNumber } from "./series/series";
import { coachingStrings } from "./strings";
import type { Pairing } from "./types";
import { useRhythm } from "./words";

export function Component() {
  const { pairingId = "" } = useParams();
  return <PairingPage key={pairingId} of={useSuspenseQuery(pairingQuery(pairingId)).data} />;
}

/** One series: its sessions, what they closed with, what moved, and its end. */
function PairingPage({ of: version }: { of: Versioned<Pairing> }) {
  const say = useStrings(coachingStrings);
  const rhythm = useRhythm();
  const [ending, setEnding] = useState(false);
  const { value: pairing } = version;
  const { coach, coachee, mine, state, next, endedOn, rhythmDays } = pairing;
  const own = mine === "coachee";
  const name = own ? coach : coachee;
  const number = nextNumber(pairing);
  if (state === "asked") return <AskedPage of={pairing} />;
  const heading = !own
    ? say("page.h1.coach", { name })
    : state === "ended"
      ? say("page.h1.ended", { coach })
      : sayStanding(say, pairing);
  return (
    <>
      <Crumb way={[{ to: "/coaching", name: say("coaching") }]} here={name} />
      <PageHead
        heading={heading}
        title={say("series.title", { coach: name })}
        actions={
          <>
            {next && (
              <ButtonLink look="primary" to={`/talks/${next.id}`}>
                {say(own ? "prepare" : "prepare.it", { number })}
              </ButtonLink>
            )}
            {state !== "ended" && (
              <Menu label={say("page.more")}>
                <MenuItem stop onAction={() => setEnding(true)}>
                  {say("page.end")}
                </MenuItem>
              </Menu>
            )}
          </>
        }
      >
        {!own
          ? say("page.coach.lede", { name, rhythm: rhythm(rhythmDays) })
          : state === "ended" && endedOn
            ? say("page.ended", { day: sayDay(endedOn) })
            : say("lede.series", { coach, rhythm: rhythm(rhythmDays) })}
      </PageHead>
      <div className={styles.doc}>
        {own && (state === "ended" || isThrough(pairing)) && (
          <GoodEnd key={version.etag} of={version} onEnd={() => setEnding(true)} />
        )}
        <Series of={pairing} />
        <Steps of={pairing} />
        <SkillBySkill of={version} />
        <section className={styles.sec}>
          <Guide side={mine} />
          <p className="meta">
            <Icon of={Lock} /> {own ? say("private") : say("private.coach", { name })}{" "}
            {own && <Link to="/shared">{say("page.shared")}</Link>}
          </p>
        </section>
      </div>
      <EndSeries of={pairing} open={ending} onClose={() => setEnding(false)} />
    </>
  );
}

/** Before both have said yes. */
function AskedPage({ of: pairing }: { of: Pairing }) {
  const say = useStrings(coachingStrings);
  const own = pairing.mine === "coachee";
  const name = own ? pairing.coach : pairing.coachee;
  return (
    <>
      <Crumb way={[{ to: "/coaching", name: say("coaching") }]} here={name} />
      <PageHead heading={say(own ? "h1.asked" : "h1.asks", { name })} />
      <div className={styles.doc}>
        {own ? <Asked of={[pairing]} /> : <Requests of={[pairing]} />}
      </div>
    </>
  );
}
