import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { Link } from "react-router";
import { type Schemas, useMe } from "../../../shared/api";
import { sayShortDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { Button, Fold, Section, useFocusBack, Voice } from "../../../shared/ui";
import styles from "../coaching/coaching.module.css";
import { Guide } from "../coaching/Guide";
import { useEnd } from "../coaching/pairingText";
import {
  offersQuery,
  ownOfferQuery,
  type Pairing,
  pairingsQuery,
  seriesAt,
} from "../coaching/queries";
import { Requests, SentRequests } from "../coaching/Requests";
import { heldOf, nextNumber } from "../coaching/series";
import { Ask } from "./Ask";
import { OfferForm } from "./OfferForm";
import { Offers } from "./Offers";
import { Overview } from "./Overview";
import { OwnOfferCard } from "./OwnOfferCard";
import { Registry } from "./Registry";

type Whom = ComponentProps<typeof Ask>["whom"];

/**
 * Shows who coaches the reader and whom they coach, who else could, and what they offer themselves.
 */
export function Coaching() {
  const t = useT();
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
  const of = (state: Pairing["state"], mine?: Pairing["mine"]) =>
    pairings.filter((each) => each.state === state && (!mine || each.mine === mine));
  const colleagues = offers.filter(({ source }) => !source);
  const imported = offers.filter(({ source }) => source);
  const ask = ({ name, memberId }: Whom) => setWhom({ name, ...(memberId && { memberId }) });
  return (
    <div>
      <Requests of={of("asked", "coach")} />
      <Running of={of("running")} />
      <SentRequests of={of("asked", "coachee")} />
      <Section className={styles.sec} heading={t("Colleagues who offer coaching")}>
        {colleagues.length === 0 ? (
          <p className="note">
            {t(
              "Nobody here offers coaching yet. You could be the first, or start with someone from outside.",
            )}
          </p>
        ) : (
          <Offers of={colleagues} pairings={pairings} onAsk={ask} />
        )}
      </Section>
      {whom && (
        <Section
          className={styles.sec}
          heading={
            whom.memberId ? t("Ask {{name}}", { name: whom.name }) : t("Start with your own coach")
          }
        >
          <p className="note">
            {whom.memberId
              ? t("{{name}} reads this before answering.", { name: whom.name })
              : t("This starts right away. Tenward doesn’t contact your coach.")}
          </p>
          <Ask key={whom.memberId ?? whom.name} whom={whom} onDone={() => setWhom(undefined)} />
        </Section>
      )}
      <Section className={styles.sec} heading={t("Your coaching offer")}>
        {offering ? (
          <OfferForm of={own} onDone={() => setOffering(false)} />
        ) : (
          <OwnOfferCard of={own} onChange={() => setOffering(true)} button={editing} />
        )}
      </Section>
      <Ended of={of("ended")} coached={ended} />
      <Fold label={t("Outside coaches and other companies")}>
        {imported.length > 0 && (
          <Section className={styles.sec} heading={t("Coaches from other companies")}>
            <Offers of={imported} pairings={pairings} onAsk={({ name }) => ask({ name })} />
          </Section>
        )}
        <Section className={styles.sec} heading={t("A coach without an account here")}>
          <p className="note">
            {t(
              "This works for an outside coach too. You write the page and own it, and they add options through a link.",
            )}
          </p>
          <div className="row">
            <Button ref={opener} onPress={() => ask({ name: "" })}>
              {t("Start with your own coach")}
            </Button>
          </div>
        </Section>
        <Registry />
        {role === "owner" && <Overview />}
      </Fold>
      <Guide />
    </div>
  );
}

/** Shows who coaches the reader, and whom they coach. */
function Running({ of: running }: { of: Pairing[] }) {
  const t = useT();
  if (running.length === 0) return null;
  return (
    <Section className={styles.sec} heading={t("Your coaching")}>
      <ul className="rows">
        {running.map((pairing) => {
          const { id, mine, coach, coachee, purpose, next } = pairing;
          return (
            <li key={id}>
              <div>
                <p dir="auto">
                  <Link to={seriesAt(id)}>
                    {mine === "coachee"
                      ? t("{{name}} coaches you", { name: coach })
                      : t("You coach {{name}}", { name: coachee })}
                  </Link>
                </p>
                <Voice>{purpose}</Voice>
              </div>
              <span className="meta">
                {next
                  ? t("Session {{number}} on {{day}}", {
                      number: nextNumber(pairing),
                      day: sayShortDay(next.day),
                    })
                  : t("No session scheduled")}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

type EndedProps = { of: Pairing[]; coached: Schemas["EndedCoaching"][] };

/** Shows what the reader was coached in, and that those ended in which they were the coach. */
function Ended({ of: ended, coached }: EndedProps) {
  const t = useT();
  const end = useEnd();
  if (ended.length + coached.length === 0) return null;
  return (
    <Section className={styles.sec} heading={t("Past coaching")}>
      <ul className="rows">
        {ended.map((pairing) => (
          <li key={pairing.id}>
            <div>
              <p dir="auto">
                <Link to={seriesAt(pairing.id)}>
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
    </Section>
  );
}
