import figure from "./figure.module.css";
import plot from "./plot.module.css";

/** Bands from few answers to many; the first is empty. */
export function BandsSign() {
  const looks = [plot.floor, figure.little, figure.much];
  return (
    <svg width={15 * looks.length - 1} height="12" aria-hidden="true">
      {looks.map((look, at) => (
        <rect key={look} className={look} x={15 * at} width="14" height="12" rx="2" />
      ))}
    </svg>
  );
}

/** The sign of all others together: the dot that their mean has in a plot. */
export const OthersSign = () => (
  <svg className="m" viewBox="0 0 12 12" aria-hidden="true">
    <circle className={plot.dot} cx="6" cy="6" r="5.5" />
  </svg>
);
