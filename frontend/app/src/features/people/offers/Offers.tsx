import { ExternalLink } from "lucide-react";
import { sayDay, sayShortDay } from "../../../shared/days";
import { formatList, useT } from "../../../shared/i18n";
import { Button, Icon } from "../../../shared/ui";
import { cityOf, isAddress, languagesOf, sayPlaces } from "../coaching/pairingText";
import type { Offer, Pairing } from "../coaching/queries";

type Props = {
  of: Offer[];
  pairings: Pairing[];
  onAsk: (offer: Offer) => void;
};

/**
 * Shows who coaches, with what both have in common of a working day, and the places that are free.
 */
export function Offers({ of: offers, pairings, onAsk }: Props) {
  return (
    <ul className="rows">
      {offers.map((offer) => (
        <Row
          key={offer.id}
          offer={offer}
          pairing={pairings.find(
            ({ coachId, state }) => coachId && coachId === offer.memberId && state !== "ended",
          )}
          onAsk={() => onAsk(offer)}
        />
      ))}
    </ul>
  );
}

type RowProps = {
  offer: Offer;
  pairing: Pairing | undefined;
  onAsk: () => void;
};

function Row({ offer, pairing, onAsk }: RowProps) {
  const t = useT();
  const { name, skills, languages, zone, overlapHours: hours, places, free, note, until } = offer;
  const overlap =
    hours < 2
      ? t("less than two shared working hours")
      : t("one shared working hour | {{words}} shared working hours", { count: hours });
  const about = [t("{{place}} time", { place: cityOf(zone) }), languagesOf(languages), overlap];
  return (
    <li>
      <div>
        <p dir="auto">
          <b>{name}</b>
        </p>
        <p className="meta">{about.filter(Boolean).join(", ")}</p>
        <p className="note" dir="auto">
          {formatList(skills)}. {note}
        </p>
        <p className="note">
          {sayPlaces(t, places, free)}
          {until && `, ${t("until {{day}}", { day: sayDay(until) })}`}.
        </p>
        {offer.source && (
          <p className="meta">
            {t("From {{source}}, as of {{day}}", {
              source: offer.source,
              day: offer.generatedOn ? sayDay(offer.generatedOn) : "",
            })}
          </p>
        )}
      </div>
      <Act offer={offer} pairing={pairing} onAsk={onAsk} />
    </li>
  );
}

function Act({ offer, pairing, onAsk }: RowProps) {
  const t = useT();
  const { name, contact, mine, free, source } = offer;
  if (mine) return <span className="meta">{t("your offer")}</span>;
  if (pairing) {
    const { since, state } = pairing;
    return (
      <span className="meta">
        {state === "running" && since
          ? t("your coach since {{day}}", { day: sayShortDay(since) })
          : t("asked")}
      </span>
    );
  }
  if (source) {
    return (
      <div className="row">
        {contact && isAddress(contact) && (
          <a className="b b-s" href={contact} target="_blank" rel="noreferrer">
            {t(contact.startsWith("mailto:") ? "Write to {{name}}" : "Page of {{name}}", { name })}
            <Icon of={ExternalLink} />
          </a>
        )}
        <Button small aria-label={t("Start coaching with {{name}}", { name })} onPress={onAsk}>
          {t("Start coaching")}
        </Button>
      </div>
    );
  }
  if (free === 0) return <span className="meta">{t("no places left")}</span>;
  return (
    <Button small onPress={onAsk}>
      {t("Ask {{name}}", { name })}
    </Button>
  );
}
