import styles from "../growth.module.css";

type Props = { all: number; reached: number; label: string };

const step = 24;
const tall = 18;
/** As many as fit beside a goal. */
const room = 10;

/** A tall tick for each milestone that is reached, a short one for each that is not, and the ten. In pixels. */
export function MilestoneSteps({ all, reached, label }: Props) {
  const shown = Math.min(all, room);
  const filled = all > room ? Math.floor((reached / all) * room) : reached;
  return (
    <svg
      className={styles.milestones}
      width={shown * step + 4}
      height={tall}
      role="img"
      aria-label={label}
    >
      {Array.from({ length: shown }, (_, at) => {
        const height = at < filled ? tall : tall / 2;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place
            key={at}
            className={at < filled ? styles.tall : styles.short}
            x={at * step}
            y={tall - height}
            width="3"
            height={height}
          />
        );
      })}
      <rect className={styles.ten} x={shown * step} y="0" width="4" height={tall} />
    </svg>
  );
}
