import { Info } from "lucide-react";
import { Link } from "react-router";
import { useStrings } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import { boardStrings } from "../strings";
import styles from "./board.module.css";
import { useBoard } from "./editor/boardEditor";

/** What the reader should know before trusting the themes. Why there are no groups is said beside the quotes. */
export function Notices() {
  const say = useStrings(boardStrings);
  const notices = useBoard(({ material }) => material.board.notices);
  const surveys = useBoard(({ material }) => material.board.surveys);
  const titleOf = (id?: string) => surveys.find((survey) => survey.id === id)?.title ?? "";
  const said = new Set(
    notices.flatMap(({ code, count = 0, title, surveyId }) =>
      code === "no-group-labels"
        ? []
        : [say(`notice.${code}`, { count, title: title ?? titleOf(surveyId) })],
    ),
  );
  const apart = surveys.filter(({ named }) => named > 0);
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
          <Icon of={Info} /> {say("notice.named", { count: named, title })}{" "}
          <Link to={`/surveys/${id}/results#named`}>{say("notice.named.read")}</Link>
        </li>
      ))}
    </ul>
  );
}
