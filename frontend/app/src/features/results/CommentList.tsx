import { useStrings } from "../../shared/i18n";
import { Sign, useGroupName } from "../../shared/ui";
import { spareOf } from "./groups";
import styles from "./results.module.css";
import { matching } from "./search";
import { resultsStrings } from "./strings";
import type { Comment, Results } from "./types";

type Props = { of: Comment[]; results: Results; search: string };

/** Comments in their own words; a group stands beside one only where the release rules put it there. */
export function CommentList({ of: comments, results, search }: Props) {
  const say = useStrings(resultsStrings);
  const found = matching(comments, search);
  if (comments.length > 0 && found.length === 0) {
    return <p className="meta">{say("no-match", { q: search.trim() })}</p>;
  }
  return (
    <ul className={styles.comments}>
      {found.map((comment) => (
        <li key={comment.id}>
          <p className="voice">{comment.text}</p>
          <Origin of={comment} results={results} />
        </li>
      ))}
    </ul>
  );
}

function Origin({ of: { launchGroupId }, results }: { of: Comment; results: Results }) {
  const nameOf = useGroupName();
  const group = results.participation.find(({ id }) => id === launchGroupId);
  return group ? (
    <span className="meta">
      <Sign kind={group.kind} spare={spareOf(results)(group.id)} /> {nameOf(group)}
    </span>
  ) : null;
}
