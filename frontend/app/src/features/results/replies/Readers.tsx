import { useStrings } from "../../../shared/i18n";
import { whenOpened } from "../../../shared/ui";
import { decidedOf, isChosen, themesOf } from "./chosen";
import type { Choice } from "./kept";
import styles from "./replies.module.css";
import { repliesStrings } from "./strings";
import type { Board } from "./types";

type Props = { board: Board; choice: Choice; onLook: () => void };

/** Each survey reads its own themes, with its own voices. */
export function Readers({ board, choice, onLook }: Props) {
  const say = useStrings(repliesStrings);
  const themes = themesOf(board);
  const chosen = decidedOf(board).filter(({ id }) => isChosen(choice, id));
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">{say("readers")}</h2>
      <ul className={styles.readers}>
        {board.surveys.map(({ id, title }) => {
          const count = chosen.filter((theme) => themes.get(id)?.has(theme.id)).length;
          return (
            <li key={id}>
              <b>{title}</b>
              <span className="meta">
                {count > 0 ? say("reads", { count }) : say("reads-none")}
              </span>
              {count > 0 && (
                <a
                  href={`/r/results/#preview=${id}&board=${board.id}`}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={say("look.at", { title })}
                  {...whenOpened(onLook)}
                >
                  {say("look")}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      {board.surveys.length > 1 && <p className="note">{say("apart")}</p>}
    </section>
  );
}
