import { useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { Guide, pairingQuery } from "../../../shared/coaching";
import { formatList, useStrings } from "../../../shared/i18n";
import { changeTalk, type Talk } from "../../../shared/talk";
import { Icon } from "../../../shared/ui";
import { GuestLink } from "../parts/GuestLink";
import { KeptField } from "../parts/KeptField";
import styles from "./session.module.css";
import { sessionStrings } from "./strings";

/** Which session of how many, what the series is for, and the reader's own preparation. */
export function Where({ talk, seen }: { talk: Talk; seen: boolean }) {
  const say = useStrings(sessionStrings);
  const { id, number, pairingId = "", preparation, with: who, access } = talk;
  const pairing = useQuery(pairingQuery(pairingId)).data?.value;
  const own = access === "own";
  return (
    <aside className="side" aria-labelledby="where">
      <div className={`panel sheet ${styles.side}`}>
        <h2 id="where">{say("where.title")}</h2>
        {pairing && (
          <dl className="pairs">
            <div>
              <dt>{say("where.session")}</dt>
              <dd>{say("where.of", { number, all: pairing.sessions })}</dd>
            </div>
            <div>
              <dt>{say("where.purpose")}</dt>
              <dd dir="auto">{pairing.purpose}</dd>
            </div>
            <div>
              <dt>{say("where.skills")}</dt>
              <dd dir="auto">{formatList(pairing.skills.map(({ name }) => name))}</dd>
            </div>
          </dl>
        )}
        {!seen && (
          <KeptField
            talkId={id}
            name="preparation"
            value={preparation}
            label={say("prep.title")}
            hint={say("prep.hint", { who })}
            save={(text) => changeTalk(id, { preparation: text })}
          />
        )}
        {own && pairing && !pairing.coachId && talk.state === "planned" && (
          <GuestLink talk={talk} />
        )}
        <h3>{say("coach.title")}</h3>
        <ul className="rows">
          {([1, 2, 3] as const).map((at) => (
            <li key={at}>{say(`coach.${at}`)}</li>
          ))}
        </ul>
        <Guide side={own ? "coachee" : "coach"} />
        <p className="meta">
          <Icon of={Lock} /> {say("private", { who })}
        </p>
      </div>
    </aside>
  );
}
