import styles from "./Ticks.module.css";

type Props = {
  filled: number;
  /** Tall and short ticks together. */
  of: number;
};

/** A count as a rule: "5 of 8" is five tall ticks and three short ones. The words stand beside it. */
export function Ticks({ filled, of }: Props) {
  const shown = Math.min(of, 40);
  const tall = of > 40 ? Math.round((filled / of) * 40) : filled;
  return (
    <span className={styles.ticks} data-ticks="" aria-hidden="true">
      {Array.from({ length: shown }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place
        <i key={at} className={at < tall ? styles.filled : undefined} />
      ))}
    </span>
  );
}
