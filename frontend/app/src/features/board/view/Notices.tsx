import { Info } from "lucide-react";
import { Link } from "react-router";
import { msg, useT } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import styles from "./board.module.css";
import { useBoard } from "./editor/boardEditor";

const noticeTexts = {
  "models-missing": msg(
    "The models that group by meaning are missing on this server, so themes are based on similar words only. You may have to move more by hand.",
  ),
  "role-changed": msg(
    "Your role has changed since then. To add the new responsibilities, choose “Suggest themes again” in “Edit themes”. What you placed by hand stays.",
  ),
  "survey-withdrawn": msg(
    "“{{title}}” isn’t available any more, so its comments are missing here.",
  ),
  "too-few": msg("Too few people answered “{{title}}” to show their comments."),
  "other-language": msg(
    "{{count}} expectation is written in a language that can’t be grouped by meaning, so it stands alone. | {{count}} expectations are written in a language that can’t be grouped by meaning, so they stand alone.",
  ),
  "model-not-loaded": msg(
    "This server’s model for other languages couldn’t be loaded, so {{count}} expectation stands alone. Whoever runs the server will find the reason in its log. Once it’s fixed, suggest themes again. | This server’s model for other languages couldn’t be loaded, so {{count}} expectations stand alone. Whoever runs the server will find the reason in its log. Once it’s fixed, suggest themes again.",
  ),
  "language-model-not-told": msg(
    "The respondents to “{{title}}” weren’t told about a language model, so Tenward grouped the comments itself.",
  ),
  "nothing-said": msg(
    "{{count}} answer contains no request, just “nothing” or a smiley, for example. It has no theme unless you give it one. | {{count}} answers contain no request, just “nothing” or a smiley, for example. They have no theme unless you give them one.",
  ),
};

/** Shows what the reader should know before trusting the themes. */
export function Notices() {
  const t = useT();
  const notices = useBoard(({ board }) => board.notices);
  const surveys = useBoard(({ board }) => board.surveys);
  const titleOf = (id?: string) => surveys.find((survey) => survey.id === id)?.title ?? "";
  const said = new Set(
    notices.flatMap(({ code, count = 0, title, surveyId }) =>
      code === "no-group-labels" || code === "language-model-failed"
        ? []
        : [t(noticeTexts[code], { count, title: title ?? titleOf(surveyId) })],
    ),
  );
  const apart = surveys.filter(({ named }) => named > 0);
  const about = useLabels();
  if (about) said.add(about);
  if (said.size + apart.length === 0) return null;
  return (
    <ul className={styles.notices}>
      {[...said].map((text) => (
        <li key={text}>
          <Icon of={Info} /> {text}
        </li>
      ))}
      {apart.map(({ id, title, named }) => (
        <li key={id}>
          <Icon of={Info} />{" "}
          {t(
            "One person’s answers to “{{title}}” weren’t anonymous, so they aren’t included here. | {{count}} people’s answers to “{{title}}” weren’t anonymous, so they aren’t included here.",
            { count: named, title },
          )}{" "}
          <Link to={`/surveys/${id}/answers#named`}>{t("Read in the answers")}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Why quotes carry their group, or why not. */
function useLabels(): string | undefined {
  const t = useT();
  const board = useBoard((view) => view.board);
  if (board.surveys.length === 0) return undefined;
  const untold = board.notices.some(({ why }) => why === "not-told");
  const twice = 2 * Math.max(...board.surveys.map(({ k }) => k));
  return t(
    board.groups.length > 0
      ? "A quote only shows its group if at least {{twice}} people in that group answered and they were told so beforehand."
      : untold
        ? "Quotes don’t show groups and groups aren’t compared, because respondents weren’t told that this might happen."
        : "Quotes don’t show groups and groups aren’t compared, so that nobody can be recognised. That takes {{twice}} answers from every group.",
    { twice },
  );
}
