import { useState } from "react";
import { useT } from "../../../shared/i18n";
import { Sign, spareOf, useGroupName } from "../../../shared/ui";
import { CommentThread } from "../chain/CommentThread";
import { type CommentFilter, filteredComments } from "../commentFilter";
import styles from "../results.module.css";
import type { ResultComment, Results } from "../types";

type Props = {
  of: ResultComment[];
  results: Results;
  look: CommentFilter;
  /** Where the ratings stand that these were written beside. */
  rating?: string;
};

/** Comments in their own words; a group stands beside one only where the release rules put it there. */
export function CommentList({ of: comments, results, look, rating }: Props) {
  const t = useT();
  const found = filteredComments(comments, look);
  if (comments.length > 0 && found.length === 0) {
    const q = look.search.trim();
    const why = look.important
      ? t("No comments here are marked.")
      : t("No comments here belong to that theme.");
    return <p className="meta">{q ? t("No comment contains “{{q}}”.", { q }) : why}</p>;
  }
  return (
    <ul className={styles.comments}>
      {found.map((comment) => (
        <Voice key={comment.id} of={comment} results={results} look={look} rating={rating} />
      ))}
    </ul>
  );
}

/** Beginning of a comment, by which a screen reader tells one mark from another. */
const begin = (text: string) => text.split(/\s+/).slice(0, 6).join(" ");

type VoiceProps = Omit<Props, "of" | "rating"> & { of: ResultComment; rating: string | undefined };

function Voice({ of: comment, results, look: { marked, onMark, chain }, rating }: VoiceProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const important = marked?.has(comment.id) ?? false;
  return (
    <li data-important={important || undefined}>
      {chain.size === 0 ? (
        <p className="voice" dir="auto">
          {comment.text}
        </p>
      ) : (
        <details
          className={styles.quote}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary className="voice" dir="auto">
            {comment.text}
          </summary>
          {open && <CommentThread chain={chain} commentId={comment.id} rating={rating} />}
        </details>
      )}
      <label className={styles.mark}>
        <input type="checkbox" checked={important} onChange={() => onMark(comment)} />
        {t("Important")}
        <span className="sr">: {begin(comment.text)}</span>
      </label>
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
