import styles from "../role.module.css";

type Props = {
  /** Whether each sentence still waits for a meaning. */
  open: boolean[];
  label: string;
};

const tall = 18;
const widest = 24;
const room = 456;

/** A tick for each sentence, short while it waits, and the ten at the end. In pixels. */
export function RoleProgress({ open, label }: Props) {
  const step = Math.min(widest, room / Math.max(1, open.length));
  const width = open.length * step + 4;
  return (
    <svg
      className={styles.ticks}
      viewBox={`0 0 ${width} ${tall}`}
      width={width}
      height={tall}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {open.map((waiting, at) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place
          key={at}
          className={waiting ? styles.short : styles.tall}
          x={at * step}
          y={waiting ? tall / 2 : 0}
          width={Math.min(3, step / 2)}
          height={waiting ? tall / 2 : tall}
        />
      ))}
      <rect className={styles.ten} x={open.length * step} y="0" width="4" height={tall} />
    </svg>
  );
}
