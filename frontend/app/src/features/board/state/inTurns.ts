import type { BoardPorts } from "./BoardPorts";

/** So long may a turn take, with a frame to draw beside it; in milliseconds. */
const turn = 6;

/**
 * Takes as many steps as fit into one turn.
 *
 * @returns the last of them
 */
export function runOneTurn<T>(steps: Iterator<unknown, T>): IteratorResult<unknown, T> {
  const end = performance.now() + turn;
  let step = steps.next();
  while (!step.done && performance.now() < end) step = steps.next();
  return step;
}

/** Takes all steps, in turns that nobody waits for. @returns what they lead to */
export function inTurns<T>(steps: Iterator<unknown, T>, inTurn: BoardPorts["inTurn"]): Promise<T> {
  return new Promise((resolve, reject) => {
    const goOn = () =>
      inTurn(() => {
        try {
          const step = runOneTurn(steps);
          if (step.done) resolve(step.value);
          else goOn();
        } catch (error) {
          reject(error);
        }
      });
    goOn();
  });
}
