import { useMe } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { VerdictName } from "../../../shared/verdict";
import { useWhoTookPart } from "../parts/TookPart";
import { everyComment } from "../search";
import type { Results } from "../types";
import { took } from "../useAnswersHead";
import { evidenceFor, isChosen, themesOf, unthemedOf } from "./chosen";
import type { ThemeChoice } from "./storedChoice";
import type { PublicationDraft } from "./storedDraft";
import styles from "./tell.module.css";
import type { BoardPublication, DecidedBoard, DecidedTheme } from "./types";

type Props = {
  results: Results;
  draft: PublicationDraft;
  marked: ReadonlySet<string> | undefined;
  board: DecidedBoard | undefined;
  decided: DecidedTheme[];
  choice: ThemeChoice;
  publication: BoardPublication | undefined;
};

/** Comments that are shown of all that would be read. */
const few = 3;

/** Previews what respondents will read, and follows each key. */
export function ToldPreview({
  results,
  draft,
  marked,
  board,
  decided,
  choice,
  publication,
}: Props) {
  const t = useT();
  const { name, workspace } = useMe();
  const who = useWhoTookPart(results);
  const { n, m } = took(results);
  const voices = board && themesOf(board).get(results.surveyId);
  const themes = decided.filter(({ id }) => isChosen(choice, id) && voices?.has(id));
  const unthemed = board ? unthemedOf(board, results.surveyId) : 0;
  const all = everyComment(results);
  const comments = {
    none: [],
    marked: all.filter(({ id }) => marked?.has(id)),
    all,
  }[draft.comments];
  const rated = results.items.some(({ blocks }) => blocks.length > 0);
  return (
    <div className={styles.preview}>
      <p className="note">{t("{{name}} at {{workspace}}", { name, workspace })}</p>
      <p className={styles.asked} dir="auto">
        {results.title}
      </p>
      {draft.word.trim() && (
        <p className={styles.words} dir="auto">
          {draft.word}
        </p>
      )}
      {themes.length > 0 && (
        <>
          <h3>{t("You said, I decided, and why")}</h3>
          <ol>
            {themes.map((theme) => {
              const { id, verdict, horizon, reason } = theme;
              const since = publication && evidenceFor(choice, publication, id);
              return (
                <li key={id}>
                  <p className={styles.heading}>
                    <b dir="auto">{theme.name}</b>{" "}
                    <span className="meta">
                      {t("{{count}} comment | {{count}} comments", {
                        count: voices?.get(id)?.size ?? 0,
                      })}
                    </span>
                  </p>
                  <p className={styles.verdict}>
                    <VerdictName of={verdict} />
                    {horizon && `: ${horizon.text}`}
                  </p>
                  <p className={styles.words} dir="auto">
                    {reason}
                  </p>
                  {since && (
                    <p className={styles.words} dir="auto">
                      <span className="meta">{t("What’s happened since")}:</span> {since}
                    </p>
                  )}
                </li>
              );
            })}
          </ol>
          {unthemed > 0 && (
            <p className="note">
              {t(
                "{{count}} comment is in no theme, so there’s no decision about it. | {{count}} comments are in no theme, so there’s no decision about them.",
                { count: unthemed },
              )}
            </p>
          )}
        </>
      )}
      {comments.length > 0 && (
        <>
          <h3>{t("In their own words")}</h3>
          <ul>
            {comments.slice(0, few).map(({ id, text }) => (
              <li key={id} className={styles.words} dir="auto">
                {text}
              </li>
            ))}
          </ul>
          {comments.length > few && (
            <p className="note">
              {t("and {{count}} more comment | and {{count}} more comments", {
                count: comments.length - few,
              })}
            </p>
          )}
        </>
      )}
      <p className="note">
        {t("{{n}} of {{m}} took part", { n, m })}
        {draft.ratings && who && `: ${who}`}.
        {draft.ratings && rated && ` ${t("Then the ratings by group.")}`}
      </p>
    </div>
  );
}
