import { Link, useLocation } from "react-router";
import { useT } from "../../../shared/i18n";
import styles from "./board.module.css";
import { useBoard } from "./editor/boardEditor";

/** Links to the whole comment of a quote. */
export function WholeComment({ id }: { id: string }) {
  const t = useT();
  const material = useBoard((view) => view.material);
  const { search, hash } = useLocation();
  const comment = material.commentOf(id);
  const { start = 0, end = 0 } = material.statement(id) ?? {};
  if (!comment || end - start >= comment.text.trim().length) return null;
  const now = new URLSearchParams(search);
  now.set("statement", id);
  return (
    <Link className={`no-print ${styles.whole}`} to={{ search: `${now}`, hash }} preventScrollReset>
      {t("Whole comment")}
    </Link>
  );
}
