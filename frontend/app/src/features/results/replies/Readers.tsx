import { useT } from "../../../shared/i18n";
import { whenOpened } from "../../../shared/ui";
import { decidedOf, isChosen, themesOf } from "./chosen";
import type { Choice } from "./kept";
import styles from "./replies.module.css";
import type { Board } from "./types";

type Props = { board: Board; choice: Choice; onLook: () => void };

/** Each survey reads its own themes, with its own voices. */
export function Readers({ board, choice, onLook }: Props) {
  const t = useT();
  const themes = themesOf(board);
  const chosen = decidedOf(board).filter(({ id }) => isChosen(choice, id));
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">{t("Who can see what")}</h2>
      <ul className={styles.readers}>
        {board.surveys.map(({ id, title }) => {
          const count = chosen.filter((theme) => themes.get(id)?.has(theme.id)).length;
          return (
            <li key={id}>
              <b>{title}</b>
              <span className="meta">
                {count > 0
                  ? t("can see {{count}} theme | can see {{count}} themes", { count })
                  : t("can’t see anything, because none of its comments is in a selected theme")}
              </span>
              {count > 0 && (
                <a
                  href={`/r/results/#preview=${id}&board=${board.id}`}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={t("Preview as a respondent: {{title}}", { title })}
                  {...whenOpened(onLook)}
                >
                  {t("Preview as a respondent")}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      {board.surveys.length > 1 && (
        <p className="note">
          {t(
            "People only see themes that contain comments from their own survey, and only the number of those comments. They learn nothing about the other surveys.",
          )}
        </p>
      )}
    </section>
  );
}
