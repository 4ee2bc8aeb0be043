import { Bookmark } from "lucide-react";
import { useState } from "react";
import { useT } from "../../../shared/i18n";
import { Button, Icon, Sign, spareOf, useGroupName, Voice } from "../../../shared/ui";
import { CommentThread } from "../chain/CommentThread";
import { type CommentFilter, filteredComments, isNarrow } from "../commentFilter";
import styles from "../results.module.css";
import type { ResultComment, Results } from "../types";

type Props = {
  of: ResultComment[];
  results: Results;
  look: CommentFilter;
  /** Names the comments for screen readers, at the button that shows all of them. */
  about: string;
};

/** Comments that are shown before all of them are. */
const first = 5;

/** Comments in their own words; a group stands beside one only where the release rules put it there. */
export function CommentList({ of: comments, results, look, about }: Props) {
  const t = useT();
  const [all, setAll] = useState(false);
  const found = filteredComments(comments, look);
  const short = !all && !isNarrow(look) && found.length > first + 1;
  return (
    <>
      <ul className={styles.comments}>
        {found.map((comment, at) => (
          <ShownComment
            key={comment.id}
            of={comment}
            results={results}
            look={look}
            onPaperOnly={short && at >= first}
          />
        ))}
      </ul>
      {short && (
        <div className={`no-print ${styles.all}`}>
          <Button small look="plain" onPress={() => setAll(true)}>
            {t("Show all {{count}}", { count: found.length })}
            <span className="sr">: {about}</span>
          </Button>
        </div>
      )}
    </>
  );
}

/** Beginning of a comment, by which a screen reader tells one mark from another. */
const begin = (text: string) => text.split(/\s+/).slice(0, 6).join(" ");

type CommentProps = Pick<Props, "results" | "look"> & {
  of: ResultComment;
  onPaperOnly: boolean;
};

function ShownComment({ of: comment, results, look, onPaperOnly }: CommentProps) {
  const t = useT();
  const { marked, onMark, chain } = look;
  const [open, setOpen] = useState(false);
  const important = marked?.has(comment.id) ?? false;
  return (
    <li className={onPaperOnly ? "print-only" : undefined} data-important={important || undefined}>
      {chain.size === 0 ? (
        <Voice>{comment.text}</Voice>
      ) : (
        <details
          className={styles.quote}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary className="voice" dir="auto">
            {comment.text}
          </summary>
          {open && <CommentThread chain={chain} commentId={comment.id} />}
        </details>
      )}
      <button
        type="button"
        className={`b b-0 b-i no-print ${styles.mark}`}
        aria-pressed={important}
        aria-label={t("Mark as important: {{comment}}", { comment: begin(comment.text) })}
        onClick={() => onMark(comment)}
      >
        <Icon of={Bookmark} />
      </button>
      <Origin of={comment} results={results} />
    </li>
  );
}

function Origin({ of: { launchGroupId }, results }: { of: ResultComment; results: Results }) {
  const nameOf = useGroupName();
  const group = results.participation.find(({ id }) => id === launchGroupId);
  return group ? (
    <span className="meta">
      <Sign kind={group.kind} spare={spareOf(results)(group.id)} /> {nameOf(group)}
    </span>
  ) : null;
}
