import { Eye } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { Link } from "react-router";
import { msg, useT } from "../../../shared/i18n";
import { Quoting } from "../../../shared/quoting";
import { AskBack } from "../../../shared/repeat";
import { Icon } from "../../../shared/ui";
import { VerdictName } from "../../../shared/verdict";
import { CameOfIt } from "./CameOfIt";
import { canPublish, isChosen, leavingOf, untoldOf } from "./chosen";
import type { Choice } from "./kept";
import styles from "./replies.module.css";
import type { Board, Decided, Evidence, Publication, Quote } from "./types";

type Props = {
  board: Board;
  decided: Decided[];
  choice: Choice;
  publication: Publication;
  onToggle: (id: string) => void;
  onEvidence: (evidence: Evidence) => void;
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

/** Every verdict as it would be read, and which of them are told. */
export function DecidedList({ board, decided, choice, publication, onToggle, onEvidence }: Props) {
  const t = useT();
  const { unsaid, open } = untoldOf(board);
  const { undecided, gone } = leavingOf(board, publication);
  const leaves = canPublish(decided) ? "leaves" : "stays";
  const quoting = useMemo(() => quotingOf(board), [board]);
  const evidence = choice.evidence ?? publication.evidence;
  const told = new Set(decided.map(({ id }) => id).filter((id) => isChosen(choice, id)));
  return (
    <section aria-labelledby="decided">
      <h2 id="decided">{t("You said, I decided, and why")}</h2>
      <Warning of={publication.quotes.filter(({ themeId }) => told.has(themeId))} />
      <ol className={styles.decided}>
        {decided.map((theme) => (
          <Row
            key={theme.id}
            of={theme}
            boardId={board.id}
            chosen={isChosen(choice, theme.id)}
            publication={publication}
            leaves={leaves}
            onToggle={() => onToggle(theme.id)}
            evidence={
              <CameOfIt
                theme={theme}
                text={evidence.find(({ themeId }) => themeId === theme.id)?.text ?? ""}
                quoting={quoting}
                onChange={(text) => onEvidence({ themeId: theme.id, text })}
              />
            }
          />
        ))}
        {undecided.map(({ id, name }) => (
          <li key={id}>
            <b className={styles.name} dir="auto">
              {name}
            </b>
            <p className="note">
              {t("No verdict any more.")} {t(changeLabels[leaves])}
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
      {open > 0 && (
        <p className="note">
          {t(
            "One theme has no verdict and isn’t included. | {{count}} themes have no verdict and aren’t included.",
            { count: open },
          )}{" "}
          <Link to={`/themes/${board.id}`}>{t("Go to the board")}</Link>
        </p>
      )}
      {decided.length > 0 && (
        <p className="note">
          {t("Nobody can tell how many of these comments came from the same person.")}
        </p>
      )}
    </section>
  );
}

type RowProps = {
  of: Decided;
  boardId: string;
  chosen: boolean;
  publication: Publication;
  /** How it goes, once it is not to be read any more. */
  leaves: "leaves" | "stays";
  onToggle: () => void;
  /** Where to say what came of it. */
  evidence: ReactNode;
};

function Row({ of: theme, boardId, chosen, publication, leaves, onToggle, evidence }: RowProps) {
  const t = useT();
  const { id, name, voices, verdict, reason, horizon } = theme;
  const change = changeOf(theme, chosen, publication);
  return (
    <li id={`theme-${id}`}>
      <label className={styles.choose}>
        <input type="checkbox" checked={chosen} onChange={onToggle} />
        <b dir="auto">{name}</b>
      </label>
      <span className="meta">{t("{{count}} comment | {{count}} comments", { count: voices })}</span>
      <p>
        <b>
          <VerdictName of={verdict} />
        </b>
        {horizon && (
          <span className="voice">
            : <bdi>{horizon.text}</bdi>
          </span>
        )}
      </p>
      {reason && (
        <p className="voice" dir="auto">
          {reason}
        </p>
      )}
      {chosen && evidence}
      {change && (
        <p className="note">
          {t(change === "leaves" ? changeLabels[leaves] : changeLabels[change])}
        </p>
      )}
      {publication.quotes
        .filter(({ themeId }) => chosen && themeId === id)
        .map((quote) => (
          <Repeated key={quote.field} of={quote} boardId={boardId} />
        ))}
      <p className="note">
        <Link to={`/themes/${boardId}#theme-${id}`}>{t("Its comments, on the board")}</Link>
      </p>
      {verdict === "needs-clarifying" && theme.published && !change && (
        <p className="no-print">
          <AskBack boardId={boardId} themeId={id} name={name} published />
        </p>
      )}
    </li>
  );
}

/** Knows whether words repeat a comment, or a statement in one. */
function quotingOf({ comments, statements }: Board): Quoting {
  const texts = new Map(comments.map(({ id, text }) => [id, text]));
  const parts = statements.flatMap(({ commentId, start, end }) =>
    commentId ? [texts.get(commentId)?.slice(start, end) ?? ""] : [],
  );
  return new Quoting([...texts.values(), ...parts]);
}

/** What publishing now would do to what they read of it. */
function changeOf({ id, voices, published }: Decided, chosen: boolean, publication: Publication) {
  if (!publication.published || (!chosen && !published)) return undefined;
  if (!published) return "new";
  if (!chosen) return "leaves";
  if (!publication.pendingIds.includes(id)) return undefined;
  return voices > 0 ? "changed" : "leaves";
}

/** What somebody might be recognised by, or stands in the lead's role; said once for all of it. */
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

/** Somebody's own words, or those of the lead's role, and where to change them. */
function Repeated({ of, boardId }: { of: Quote; boardId: string }) {
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
      <Link to={`/themes/${boardId}#theme-${themeId}`}>{t(quoteActions[field])}</Link>
    </p>
  );
}
