import type { SituationForm } from "../types";
import styles from "./all.module.css";

/** Chooses what a filled record of a form looks like. */
function pictureOf({ fields, lines = [], counts = [], ticks, during }: SituationForm) {
  const has = (...kinds: string[]) =>
    [...fields, ...lines].some(({ kind }) => kinds.includes(kind));
  if (during) return "period";
  if (counts.some(({ how }) => how === "sum")) return "sums";
  if (ticks) return "ticks";
  if (lines.length > 0) return "sides";
  if (has("person", "people")) return "person";
  return "words";
}

const drawn = {
  period: (
    <>
      <path className={styles.line} d="M8 14h56M8 27h56" />
      <path className={styles.bar} d="M14 14h26M32 27h24" />
      <path className={styles.ink} d="M38 7v27" />
    </>
  ),
  sums: <path className={styles.bar} d="M8 11h34M8 21h18M8 31h48" />,
  ticks: (
    <>
      <path className={styles.ink} d="M8 9h4M8 20h4M8 31h4" />
      <path className={styles.line} d="M17 9h38M17 20h30M17 31h42" />
    </>
  ),
  sides: (
    <>
      <path className={styles.line} d="M8 10h24M8 17h20M8 24h23M8 31h14" />
      <path className={styles.line} d="M40 10h24M40 17h16M40 24h22M40 31h18" />
    </>
  ),
  person: (
    <>
      <circle className={styles.other} cx="12" cy="13" r="4" />
      <path className={styles.line} d="M8 24h22M8 31h17M42 24h22M42 31h17" />
      <rect className={styles.you} x="42" y="8" width="4" height="10" rx="1" />
    </>
  ),
  words: (
    <>
      <rect className={styles.you} x="8" y="8" width="4" height="24" rx="1" />
      <path className={styles.line} d="M18 11h44M18 20h36M18 29h40" />
    </>
  ),
};

/** Draws what a filled record looks like; its name stands beside it. */
export function FormPicture({ of }: { of: SituationForm }) {
  return (
    <svg className={styles.picture} viewBox="0 0 72 40" aria-hidden="true">
      <rect className={styles.page} x=".5" y=".5" width="71" height="39" rx="3" />
      {drawn[pictureOf(of)]}
    </svg>
  );
}
