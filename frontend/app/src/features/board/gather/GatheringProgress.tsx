import { useEffect, useRef } from "react";
import { useT } from "../../../shared/i18n";
import { isUnderWay, useSynthesis } from "../queries";
import type { Board } from "../types";
import { endText } from "./endText";
import { Progress } from "./Progress";
import styles from "./progress.module.css";

/** Above a board that stands already, while more is gathered into it. */
export function GatheringProgress({
  board,
  onDone,
}: {
  board: Board;
  onDone: () => Promise<void>;
}) {
  const t = useT();
  const { data: synthesis = board.synthesis } = useSynthesis(board);
  const running = isUnderWay(synthesis);
  const ran = useRef(running);
  useEffect(() => {
    if (ran.current && !running) void onDone();
    ran.current = running;
  }, [running, onDone]);
  if (running) {
    return (
      <section
        className={styles.again}
        aria-label={t(
          "The comments are being grouped again. Whatever you’ve placed by hand stays where it is.",
        )}
      >
        <p>
          {t(
            "The comments are being grouped again. Whatever you’ve placed by hand stays where it is.",
          )}
        </p>
        <Progress boardId={board.id} synthesis={synthesis} />
      </section>
    );
  }
  const { state } = synthesis;
  return state === "failed" || state === "cancelled" ? (
    <p className="note" role="status">
      {endText(synthesis, "strip")}
    </p>
  ) : null;
}
