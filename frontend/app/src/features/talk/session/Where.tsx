import { useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { Guide, pairingQuery } from "../../../shared/coaching";
import { formatList, msg, useT } from "../../../shared/i18n";
import type { Talk } from "../../../shared/talk";
import { Icon, Pair } from "../../../shared/ui";
import { AutoSavedField } from "../parts/AutoSavedField";
import { GuestLink } from "../parts/GuestLink";
import styles from "./session.module.css";

const coachQuestions = {
  1: msg("What have you tried already?"),
  2: msg("What else could you do? And what else?"),
  3: msg("How will you know, and by when?"),
};

/** Shows which session of how many, what the series is for, and the reader's own preparation. */
export function Where({ talk, seen }: { talk: Talk; seen: boolean }) {
  const t = useT();
  const { number, pairingId = "", preparation, with: who, access } = talk;
  const pairing = useQuery(pairingQuery(pairingId)).data?.value;
  const own = access === "own";
  return (
    <aside className="side" aria-labelledby="where">
      <div className={`panel sheet ${styles.side}`}>
        <h2 id="where">{t("This session")}</h2>
        {pairing && (
          <dl className="pairs">
            <Pair of={t("Session")}>
              {t("{{number}} of {{all}}", { number, all: pairing.sessions })}
            </Pair>
            <Pair of={t("Purpose")} dir="auto">
              {pairing.purpose}
            </Pair>
            <Pair of={t("Skills")} dir="auto">
              {formatList(pairing.skills.map(({ name }) => name))}
            </Pair>
          </dl>
        )}
        {!seen && (
          <AutoSavedField
            talk={talk}
            name="preparation"
            value={preparation}
            label={t("Your preparation")}
            hint={t("{{who}} can’t see this.", { who })}
            change={(text) => ({ preparation: text })}
          />
        )}
        {own && pairing && !pairing.coachId && talk.state === "planned" && (
          <GuestLink talk={talk} />
        )}
        <h3>{t("Questions a coach can ask")}</h3>
        <ul className="rows">
          {([1, 2, 3] as const).map((at) => (
            <li key={at}>{t(coachQuestions[at])}</li>
          ))}
        </ul>
        <Guide side={own ? "coachee" : "coach"} />
        <p className="meta">
          <Icon of={Lock} />{" "}
          {t("You and {{who}} can read this page. Whoever runs the database could read it too.", {
            who,
          })}
        </p>
      </div>
    </aside>
  );
}
