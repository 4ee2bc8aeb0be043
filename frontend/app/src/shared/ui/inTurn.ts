import { afterFrame } from "./afterFrame";

const waiting: (() => void)[] = [];
let isUnderWay = false;

/**
 * Runs something that nobody waits for once the next frame is drawn, and of all such things one for each frame: two turns within
 * a frame would make two frames of it. Where nothing is drawn, as behind another tab, they run without one.
 *
 * @returns calls it off
 */
export function inTurn(run: () => void): () => void {
  waiting.push(run);
  if (!isUnderWay) next();
  return () => {
    const at = waiting.indexOf(run);
    if (at >= 0) waiting.splice(at, 1);
  };
}

function next(): void {
  isUnderWay = waiting.length > 0;
  if (!isUnderWay) return;
  const turn = () => {
    callOff();
    document.removeEventListener("visibilitychange", turn);
    try {
      waiting.shift()?.();
    } finally {
      next();
    }
  };
  const callOff = document.hidden ? soon(turn) : afterFrame(turn);
  // What is hidden from now on draws no frame that was waited for.
  document.addEventListener("visibilitychange", turn);
}

function soon(run: () => void): () => void {
  const timer = setTimeout(run);
  return () => clearTimeout(timer);
}
