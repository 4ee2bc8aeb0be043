import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { Link } from "react-router";
import { type Schemas, useMe } from "../../shared/api";
import { Guide, pairingsQuery } from "../../shared/coaching";
import { sayDay } from "../../shared/days";
import { useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { Button, ButtonLink, EmptyRule, Section, useFocusBack, Voice } from "../../shared/ui";
import { Ask } from "./ask/Ask";
import { Offers } from "./ask/Offers";
import { Requests, SentRequests } from "./ask/Requests";
import styles from "./coaching.module.css";
import { Overview } from "./network/Overview";
import { Registry } from "./network/Registry";
import { OfferForm } from "./offer/OfferForm";
import { OwnOfferCard } from "./offer/OwnOfferCard";
import { useEnd, useRhythm } from "./pairingText";
import { offersQuery, ownOfferQuery } from "./queries";
import { sayFinding } from "./series/heading";
import { Series } from "./series/Series";
import { SeriesSteps } from "./series/SeriesSteps";
import { heldOf, nextNumber } from "./series/series";
import type { Pairing } from "./types";

type Whom = ComponentProps<typeof Ask>["whom"];

/**
 * Shows who coaches the reader and whom they coach, who else could, and what they offer themselves.
 */
export function Component() {
  const t = useT();
  const rhythm = useRhythm();
  const { role } = useMe();
  const [{ data: all }, { data: offers }] = useSuspenseQueries({
    queries: [pairingsQuery, offersQuery],
  });
  const { items: pairings, ended = [] } = all;
  const own = useSuspenseQuery(ownOfferQuery).data;
  const [whom, setWhom] = useState<Whom>();
  const [offering, setOffering] = useState(false);
  const opener = useFocusBack(whom !== undefined);
  const editing = useFocusBack(offering);
  const of = (mine: Pairing["mine"], state: Pairing["state"]) =>
    pairings.filter((each) => each.mine === mine && each.state === state);
  const [series, ...more] = of("coachee", "running");
  const colleagues = offers.filter(({ source }) => !source);
  const imported = offers.filter(({ source }) => source);
  const askOffer = ({ name, memberId }: Whom) => {
    setOffering(false);
    setWhom({ name, ...(memberId && { memberId }) });
  };
  const offer = () => {
    setWhom(undefined);
    setOffering(true);
  };
  return (
    <>
      <Crumb way={[{ to: "/people", name: t("People") }]} here={t("Coaching")} />
      <PageHead
        heading={sayFinding(t, pairings, offers)}
        title={t("Coaching")}
        actions={series?.next && <Prepare series={series} />}
      >
        {series
          ? t(
              "You meet {{coach}} {{rhythm}}. Each session ends with one next step. Progress is what you write when you finish a step.",
              { coach: series.coach, rhythm: rhythm(series.rhythmDays) },
            )
          : t(
              "Six one-hour sessions with someone who’s been in your position. Each session ends with one next step.",
            )}
      </PageHead>
      {!series && <EmptyRule />}
      <div className="split">
        <div>
          <Requests of={of("coach", "asked")} />
          {series && <Series of={series} linked />}
          {series && <SeriesSteps of={series} />}
          {more.map((each) => (
            <Series key={each.id} of={each} linked />
          ))}
          <Coached of={of("coach", "running")} />
          <SentRequests of={of("coachee", "asked")} />
          <Section className={styles.sec} heading={t("Colleagues who offer coaching")}>
            {colleagues.length === 0 ? (
              <p className="note">
                {t(
                  "Nobody here offers coaching yet. You could be the first, or start with someone from outside.",
                )}
              </p>
            ) : (
              <Offers of={colleagues} pairings={pairings} first={!series} onAsk={askOffer} />
            )}
          </Section>
          <Ended of={pairings.filter(({ state }) => state === "ended")} coached={ended} />
          <details className={styles.more}>
            <summary>{t("More: outside coaches and other companies")}</summary>
            {imported.length > 0 && (
              <Section className={styles.sec} heading={t("Coaches from other companies")}>
                <Offers
                  of={imported}
                  pairings={pairings}
                  onAsk={({ name }) => askOffer({ name })}
                />
              </Section>
            )}
            <Section className={styles.sec} heading={t("A coach without an account here")}>
              <p className="note">
                {t(
                  "This works for an outside coach too. You write the page and own it, and they add options through a link.",
                )}
              </p>
              <div className="row">
                <Button ref={opener} onPress={() => askOffer({ name: "" })}>
                  {t("Start with your own coach")}
                </Button>
              </div>
            </Section>
            <Registry />
            {role === "owner" && <Overview />}
          </details>
        </div>
        <aside className="side" aria-labelledby="side">
          <div className={`panel sheet ${styles.side}`}>
            {whom && (
              <>
                <h2 id="side">
                  {whom.memberId
                    ? t("Ask {{name}}", { name: whom.name })
                    : t("Start with your own coach")}
                </h2>
                <p className="note">
                  {whom.memberId
                    ? t("{{name}} reads this before answering.", { name: whom.name })
                    : t("This starts right away. Tenward doesn’t contact your coach.")}
                </p>
                <Ask
                  key={whom.memberId ?? whom.name}
                  whom={whom}
                  onDone={() => setWhom(undefined)}
                />
              </>
            )}
            {offering ? (
              <>
                <h2 id="side">{t("Your coaching offer")}</h2>
                <OfferForm of={own} onDone={() => setOffering(false)} />
              </>
            ) : (
              <>
                <h2 id={whom ? "mine" : "side"}>{t("Your coaching offer")}</h2>
                <OwnOfferCard of={own} onChange={offer} button={editing} />
              </>
            )}
            <Guide />
          </div>
        </aside>
      </div>
    </>
  );
}

function Prepare({ series }: { series: Pairing }) {
  const t = useT();
  return (
    <ButtonLink look="primary" to={`/talks/${series.next?.id}`}>
      {t("Prepare session {{number}}", { number: nextNumber(series) })}
    </ButtonLink>
  );
}

/** Shows whom the reader coaches. */
function Coached({ of: running }: { of: Pairing[] }) {
  const t = useT();
  if (running.length === 0) return null;
  return (
    <section className={styles.sec} aria-labelledby="running">
      <h2 id="running">{t("People you coach")}</h2>
      <ul className="rows">
        {running.map((pairing) => {
          const { id, coachee: name, purpose, next } = pairing;
          return (
            <li key={id}>
              <div>
                <p dir="auto">
                  <b>{name}</b>
                </p>
                <Voice>{purpose}</Voice>
                <p className="meta">
                  {next ? (
                    <Link to={`/talks/${next.id}`}>
                      {t("Session {{number}} on {{day}}", {
                        number: nextNumber(pairing),
                        day: sayDay(next.day),
                      })}
                    </Link>
                  ) : (
                    t("No session scheduled")
                  )}
                </p>
              </div>
              <ButtonLink
                small
                to={`/people/coaching/${id}`}
                aria-label={t("Open coaching with {{name}}", { name })}
              >
                {t("Open coaching")}
              </ButtonLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type EndedProps = { of: Pairing[]; coached: Schemas["EndedCoaching"][] };

/** Shows what the reader was coached in, and that those ended in which they were the coach. */
function Ended({ of: ended, coached }: EndedProps) {
  const t = useT();
  const end = useEnd();
  if (ended.length + coached.length === 0) return null;
  return (
    <section className={styles.sec} aria-labelledby="ended">
      <h2 id="ended">{t("Past coaching")}</h2>
      <ul className="rows">
        {ended.map((pairing) => (
          <li key={pairing.id}>
            <div>
              <p dir="auto">
                <Link to={`/people/coaching/${pairing.id}`}>
                  {t("You and {{coach}}", { coach: pairing.coach })}
                </Link>
              </p>
              <p className="meta">
                {pairing.since && (
                  <>{t("One session. | {{first}} sessions.", { count: heldOf(pairing).length })} </>
                )}
                {end({ ...pairing, mine: "coachee", name: pairing.coach })}
              </p>
            </div>
          </li>
        ))}
        {coached.map((pairing) => (
          <li key={pairing.id}>
            <div>
              <p>
                {t(pairing.since ? "You coached {{name}}" : "Coaching request from {{name}}", {
                  name: pairing.coachee,
                })}
              </p>
              <p className="meta">
                {end({ ...pairing, mine: "coach", name: pairing.coachee })}{" "}
                {t("You can no longer read any of it.")}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
