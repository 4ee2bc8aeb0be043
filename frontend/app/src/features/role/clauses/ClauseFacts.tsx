import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { msg, type Translate, useT } from "../../../shared/i18n";
import { themeKnots } from "../../../shared/thread";
import { VerdictName } from "../../../shared/verdict";
import styles from "../role.module.css";
import type { RoleClause } from "../types";
import { fromEarlierText, waits } from "./clauses";

type Props = {
  clause: RoleClause;
  /** The themes that it stands in. */
  links: readonly Schemas["RoleLink"][];
  /** The goals that were made of it. */
  goals: Pick<Schemas["Goal"], "id" | "title">[];
};

/** Shows the facts of a clause besides its words; missing ones are not mentioned. */
export function ClauseFacts({ clause, links, goals }: Props) {
  const t = useT();
  const notes = [placeOf(clause, t), standingOf(clause, t)].filter(Boolean);
  const themes = links.filter(({ voices, verdict }) => voices > 0 || verdict);
  // The grid of the row needs something in this place.
  if (themes.length + goals.length + notes.length === 0) return <span className={styles.facts} />;
  return (
    <ul className={styles.facts}>
      {themes.map((link) => (
        <li key={link.themeId}>
          <Link to={themeKnots(link, t)[0]?.to ?? ""}>{link.themeName}</Link>
          {link.voices > 0 &&
            `, ${t("{{count}} comment | {{count}} comments", { count: link.voices })}`}{" "}
          {link.verdict && <VerdictName of={link.verdict} />}
        </li>
      ))}
      {goals.map(({ id, title }) => (
        <li key={id}>
          <Link to={`/grow/${id}`}>{t("Goal: {{title}}", { title })}</Link>
        </li>
      ))}
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

const standingNotes = {
  "not-here": msg("Not for now"),
  ask: msg("Ask others"),
};

function standingOf(clause: RoleClause, t: Translate) {
  const { standing } = clause;
  return standing === "open" || standing === "applies" || waits(clause)
    ? ""
    : t(standingNotes[standing]);
}

/** Says where the clause comes from, unless that is the document. */
function placeOf(clause: RoleClause, t: Translate) {
  const { sentence, page, origin } = clause;
  if (fromEarlierText(clause)) return t("From an earlier version");
  if (page !== undefined || sentence !== undefined) return "";
  return t(
    origin === "starting-point" ? "From a prompt" : msg("Added by you", { context: "role" }),
  );
}
