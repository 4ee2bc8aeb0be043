import type { ComponentProps } from "react";
import { formatNumber } from "../i18n";
import figure from "./figure.module.css";
import styles from "./plot.module.css";
import { bandsOf, ticks, xOf } from "./scale";

/** Pixels: how high the bands are drawn; marks stand on their middle. */
export const barHeight = 24;

/** The numbers above the rows of a figure; the ten stands out. */
export const Axis = () => (
  <div className={`${figure.cols} ${figure.axis}`} aria-hidden="true">
    <span />
    <svg height="22" aria-hidden="true">
      {[1, ...ticks].map((value) => (
        <text key={value} x={`${xOf(value)}%`} y="14">
          {value}
        </text>
      ))}
      <text className={figure.ten} x="100%" y="14">
        10
      </text>
    </svg>
    <span />
  </div>
);

type Placed = {
  /** Pixels from the upper edge of the plot to its bands. */
  top: number;
};

/** The three bands, each with its count below it. */
export function Bands({ of, top }: Placed & { of: Parameters<typeof bandsOf>[0] }) {
  return (
    <>
      {bandsOf(of).map(({ name, x, width, opacity, count }) => {
        const bar = { x: `${x}%`, width: `${width}%`, y: top, height: barHeight, rx: 2 };
        return (
          <g key={name}>
            <rect className={styles.floor} {...bar} />
            <rect className={styles.band} {...bar} opacity={opacity} />
            <text className={styles.count} x={`${x + width / 2}%`} y={top + 38}>
              {formatNumber(count)}
            </text>
          </g>
        );
      })}
      {ticks.map((tick) => (
        <line key={tick} className={styles.tick} {...across(tick)} y1={top} y2={top + barHeight} />
      ))}
    </>
  );
}

/** The ten of one row; shown where its figure sets `--ten`, and on a phone. */
export const Ten = ({ top }: Placed) => (
  <line className={styles.ten} {...across(10)} y1={top - 5} y2={top + barHeight + 5} />
);

/** The way that is left to the ten; `start` in pixels from `from`, to leave room for what stands there. */
export function Way({ from, start, top }: Placed & { from: number; start: number }) {
  const middle = top + barHeight / 2;
  return (
    <svg x={`${xOf(from)}%`} width={`${100 - xOf(from)}%`} height={top + 32} aria-hidden="true">
      <line className={styles.way} x1={start} x2="100%" y1={middle} y2={middle} />
    </svg>
  );
}

const across = (value: number): Pick<ComponentProps<"line">, "x1" | "x2"> => ({
  x1: `${xOf(value)}%`,
  x2: `${xOf(value)}%`,
});
