import { type ReactNode, useEffect, useRef } from "react";
import { useChange } from "../../../shared/changes";
import { ProblemNote } from "../../../shared/problems";
import { changePoint } from "../../../shared/talk/changes";
import styles from "../../../shared/talk/talk.module.css";
import type { Point } from "../../../shared/talk/types";
import { PointRow } from "./PointRow";

type Props = {
  /** The points are of one kind, in their order. */
  points: Point[];
  /** The talk they stand in. */
  talkId: string;
  /** The other one's name. */
  who: string;
  /** Whoever's talk it is ticks, orders and removes; the other one changes and removes their own. */
  mine: boolean;
  /** An option is chosen or not, and has nothing to tick. */
  ticks?: boolean;
  /** Adds items to the menu of a point; a form that they open is below its words. */
  more?: (point: Point) => ReactNode;
  below?: (point: Point) => ReactNode;
};

/**
 * Shows points to talk about, which can be ticked, ordered with Alt and the arrows or by the menu,
 * and changed in place.
 */
export function Points({ points: listed, talkId, who, mine, ticks = true, more, below }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string>(undefined);
  const { change, error } = useChange();
  const points = listed.toSorted((one, other) => one.place - other.place);
  // A row that moves loses the focus on its way.
  useEffect(() => {
    const { current: id } = moved;
    if (!id || points.length === 0) return;
    moved.current = undefined;
    list.current?.querySelector<HTMLElement>(`[data-point="${id}"] :is(input, button)`)?.focus();
  });
  const move = (point: Point, by: -1 | 1) => {
    const at = points.indexOf(point);
    if (!mine || !points[at + by]) return;
    const ordered = points.filter((each) => each !== point);
    ordered.splice(at + by, 0, point);
    moved.current = point.id;
    // Those that stand right already are left alone.
    ordered.forEach((each, place) => {
      if (each.place !== place) void change(changePoint(each, { place }));
    });
  };
  return (
    <>
      <ul className={styles.points} ref={list}>
        {points.map((point, at) => (
          <PointRow
            key={point.id}
            point={point}
            talkId={talkId}
            who={who}
            mine={mine}
            ticks={ticks}
            canMove={{ up: mine && at > 0, down: mine && at < points.length - 1 }}
            onMove={(by) => move(point, by)}
            more={more?.(point)}
            below={below?.(point)}
          />
        ))}
      </ul>
      <ProblemNote error={error} />
    </>
  );
}
