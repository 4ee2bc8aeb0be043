import { Eye } from "lucide-react";
import { useMemo } from "react";
import { Link } from "react-router";
import { formatList, msg, useT } from "../../../shared/i18n";
import { quotingOf } from "../../../shared/quoting";
import { AskBack } from "../../../shared/repeat";
import { Icon, Voice } from "../../../shared/ui";
import { VerdictName } from "../../../shared/verdict";
import { CameOfIt } from "./CameOfIt";
import {
  canPublish,
  differenceOf,
  evidenceFor,
  isChosen,
  leavingOf,
  type ThemeDifference,
  unthemedOf,
  untoldOf,
} from "./chosen";
import type { ThemeChoice } from "./storedChoice";
import styles from "./tell.module.css";
import type { BoardPublication, DecidedBoard, DecidedTheme, Quote, ThemeEvidence } from "./types";

type Props = {
  board: DecidedBoard;
  decided: DecidedTheme[];
  choice: ThemeChoice;
  publication: BoardPublication;
  /** This address leads to the themes. */
  themes: string;
  /** What is included can be chosen; otherwise only its outcome can be added. */
  choosing: boolean;
  onToggle: (id: string) => void;
  onEvidence: (evidence: ThemeEvidence) => void;
};

const changeLabels = {
  stays: msg("Respondents can still read it until you withdraw it."),
  leaves: msg("Respondents can still read it. It’s removed when you publish."),
  changed: msg("Changed since it was published."),
  new: msg("New: not published yet."),
};

const goneTexts = {
  leaves: msg(
    "One theme is no longer on the board. Respondents can still read it. It’s removed when you publish. | {{first}} themes are no longer on the board. Respondents can still read them. They’re removed when you publish.",
  ),
  stays: msg(
    "One theme is no longer on the board. Respondents can still read it until you withdraw it. | {{first}} themes are no longer on the board. Respondents can still read them until you withdraw them.",
  ),
};

/** Shows every decision as respondents would read it, and which ones are published. */
export function Decisions({ board, decided, choice, publication, themes, ...props }: Props) {
  const t = useT();
  const { choosing, onToggle, onEvidence } = props;
  const { unsaid, unexplained, open } = untoldOf(board);
  const { untellable, gone } = leavingOf(board, publication);
  const leaves = canPublish(decided) ? "leaves" : "stays";
  const quoting = useMemo(() => quotingOf(board), [board]);
  const told = decided.filter(({ id }) => isChosen(choice, id));
  const ids = new Set(told.map(({ id }) => id));
  const all = board.themes.length;
  const unthemed = unthemedOf(board);
  return (
    <section className={styles.part} aria-labelledby="decided">
      <h2 id="decided">
        {t("Your decisions")}{" "}
        <span className="meta">
          {t("{{told}} of {{count}} theme | {{told}} of {{count}} themes", {
            told: told.length,
            count: all,
          })}
        </span>
      </h2>
      <Warning of={publication.quotes.filter(({ themeId }) => ids.has(themeId))} />
      <ol className={styles.decided}>
        {decided.map((theme) => {
          const { id, published } = theme;
          const chosen = isChosen(choice, id);
          const change = differenceOf(theme, choice, publication);
          const text = evidenceFor(choice, publication, id);
          return (
            <li key={id} id={`theme-${id}`} className={choosing ? styles.choosing : undefined}>
              {choosing && (
                <input
                  type="checkbox"
                  checked={chosen}
                  aria-label={theme.name}
                  onChange={() => onToggle(id)}
                />
              )}
              <div>
                <Decision of={theme} />
                {chosen && (published || text) && (
                  <CameOfIt
                    theme={theme}
                    text={text}
                    quoting={quoting}
                    onChange={(next) => onEvidence({ themeId: id, text: next })}
                  />
                )}
                <Change of={change} publication={publication} leaves={leaves} />
                {publication.quotes
                  .filter(({ themeId }) => chosen && themeId === id)
                  .map((quote) => (
                    <Repeated key={quote.field} of={quote} themes={themes} />
                  ))}
                {theme.verdict === "needs-clarifying" && published && !change && (
                  <p className="no-print">
                    <AskBack boardId={board.id} themeId={id} name={theme.name} published />
                  </p>
                )}
              </div>
            </li>
          );
        })}
        {untellable.map(({ id, name, verdict }) => (
          <li key={id}>
            <b dir="auto">{name}</b>
            <p className="note">
              {t(verdict ? "The verdict has no reason." : "No verdict any more.")}{" "}
              {t(changeLabels[leaves])}
            </p>
          </li>
        ))}
        {gone > 0 && (
          <li>
            <p className="note">{t(goneTexts[leaves], { count: gone })}</p>
          </li>
        )}
      </ol>
      {unsaid > 0 && (
        <p className="note">
          {t(
            "One theme with a verdict has no comments, so nobody can read it. | {{count}} themes with a verdict have no comments, so nobody can read them.",
            { count: unsaid },
          )}
        </p>
      )}
      {unexplained.length > 0 && (
        <p className="note">
          {t("Not included, because the verdict has no reason yet: {{themes}}.", {
            themes: formatList(unexplained.map(({ name }) => `“${name}”`)),
          })}{" "}
          <Link to={themes}>{t("Add a reason")}</Link>
        </p>
      )}
      {unthemed > 0 && (
        <p className="note">
          {t(
            "{{count}} comment is in no theme. Respondents read that there’s no decision about it. | {{count}} comments are in no theme. Respondents read that there’s no decision about them.",
            { count: unthemed },
          )}{" "}
          <Link to={themes}>{t("Sort into themes")}</Link>
        </p>
      )}
      {open > 0 && (
        <p className="note">
          {t(
            "One theme has no verdict and isn’t included. | {{count}} themes have no verdict and aren’t included.",
            { count: open },
          )}{" "}
          <Link to={themes}>{t("Decide on more")}</Link>
        </p>
      )}
    </section>
  );
}

/** A theme, what was decided, and why. */
function Decision({ of: { name, verdict, reason, horizon } }: { of: DecidedTheme }) {
  return (
    <>
      <b dir="auto">{name}</b>
      <p className={styles.verdict}>
        <VerdictName of={verdict} />
        {horizon && (
          <span className="voice">
            : <bdi>{horizon.text}</bdi>
          </span>
        )}
      </p>
      {reason && <Voice>{reason}</Voice>}
    </>
  );
}

type ChangeProps = {
  of: ThemeDifference;
  publication: BoardPublication;
  leaves: "leaves" | "stays";
};

/** Shows what publishing does to a theme; of what was never published all of it is new. */
function Change({ of: change, publication, leaves }: ChangeProps) {
  const t = useT();
  if (!change || !publication.published) return null;
  return (
    <p className="note">{t(change === "leaves" ? changeLabels[leaves] : changeLabels[change])}</p>
  );
}

/**
 * Warns of words by which people might be recognised, or that are in the lead's role, once for all
 * of them.
 */
function Warning({ of }: { of: Quote[] }) {
  const t = useT();
  const roles = of.filter(({ source }) => source === "role").length;
  if (of.length === 0) return null;
  return (
    <p className={`tint ${styles.warning}`}>
      <Icon of={Eye} />{" "}
      {of.length > roles &&
        t(
          "Some of this repeats comments word for word. Colleagues may recognise who wrote them.",
        )}{" "}
      {roles > 0 &&
        t(
          "One theme name is one of your responsibilities, word for word. Respondents would see it. | {{first}} theme names are your responsibilities, word for word. Respondents would see them.",
          { count: roles },
        )}
    </p>
  );
}

const quoteTexts = {
  name: msg("The theme name repeats someone’s words:"),
  reason: msg("Your reason repeats someone’s words:"),
  horizon: msg("Your “Until when?” repeats someone’s words:"),
};

const quoteActions = {
  name: msg("Rename"),
  reason: msg("Reword"),
  horizon: msg("Reword"),
};

/** Shows repeated words, of a person or of the lead's role, and where to change them. */
function Repeated({ of, themes }: { of: Quote; themes: string }) {
  const t = useT();
  const { themeId, field, source, words } = of;
  return (
    <p className="note">
      {t(
        source === "role"
          ? "The theme name is one of your responsibilities, word for word:"
          : quoteTexts[field],
      )}{" "}
      <q dir="auto">{words}</q>
      <br />
      <Link to={`${themes}#theme-${themeId}`}>{t(quoteActions[field])}</Link>
    </p>
  );
}
