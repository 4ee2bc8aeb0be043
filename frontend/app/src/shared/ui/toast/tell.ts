import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";
import { afterFrame } from "../focus/afterFrame";

type Message = { text: string; undo?: () => void };

export const queue = new ToastQueue<Message>({ maxVisibleToasts: 1 });
const shortest = 10_000;
let shown: string | undefined;
let closeStep: (() => void) | undefined;

/** What was done on a page, of which the last can be taken back. */
type Steps = { undo: () => unknown; subscribe: (listener: () => void) => () => void };

/**
 * Says what was done. It stays for ten seconds; with `undo` until the next message, which is the next action, or until it
 * is closed.
 *
 * @returns closes it, if it is still there
 */
export function tell(text: string, undo?: () => void): () => void {
  if (shown) {
    queue.close(shown);
  }
  const key = queue.add({ text, ...(undo ? { undo } : {}) }, undo ? {} : { timeout: shortest });
  shown = key;
  return () => queue.close(key);
}

/**
 * Says what was done, and offers to take the last step back: until something else is done, which would be taken back from then
 * on, or until the page is left. What was done is drawn first.
 */
export function tellStep(text: string, steps: Steps): void {
  let close = afterFrame(() => {
    close = tell(text, () => void steps.undo());
  });
  const stop = steps.subscribe(() => {
    stop();
    close();
  });
  closeStep = () => close();
}

/** On another page nobody would see what is taken back. */
export function leaveSteps(): void {
  closeStep?.();
}
