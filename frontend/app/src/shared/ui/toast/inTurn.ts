import { afterFrame } from "../focus/afterFrame";

const waiting: (() => void)[] = [];
/** Keeps the next turn from coming; undefined where none is under way. */
let callOffTurn: (() => void) | undefined;

/**
 * Runs something that nobody waits for once the next frame is drawn, and of all such things one for each frame: two turns within
 * a frame would make two frames of it. Where nothing is drawn, as behind another tab, they run without one.
 *
 * @returns calls it off
 */
export function inTurn(run: () => void): () => void {
  waiting.push(run);
  next();
  return () => {
    const at = waiting.indexOf(run);
    if (at >= 0) waiting.splice(at, 1);
    if (waiting.length === 0) callOffTurn?.();
  };
}

function next(): void {
  if (callOffTurn || waiting.length === 0) return;
  const turn = () => {
    callOffTurn?.();
    try {
      waiting.shift()?.();
    } finally {
      next();
    }
  };
  const callOff = document.hidden ? soon(turn) : afterFrame(turn);
  // What is hidden from now on draws no frame that was waited for.
  document.addEventListener("visibilitychange", turn);
  callOffTurn = () => {
    callOffTurn = undefined;
    callOff();
    document.removeEventListener("visibilitychange", turn);
  };
}

function soon(run: () => void): () => void {
  const timer = setTimeout(run);
  return () => clearTimeout(timer);
}
