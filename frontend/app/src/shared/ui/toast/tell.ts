import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";
import { afterFrame } from "../focus/afterFrame";

type Message = { text: string; undo?: () => void };

export const queue = new ToastQueue<Message>({ maxVisibleToasts: 1 });
/** Milliseconds; it waits while it is hovered or has the focus. */
const stays = 10_000;
let shown: string | undefined;
let closeStep: (() => void) | undefined;

/** Holds the steps of a page, of which the last can be undone. */
type Steps = { undo: () => unknown; subscribe: (listener: () => void) => () => void };

/**
 * Says what was done, for ten seconds or until the next message. With `undo` it can be taken back as long, by its button or
 * by `Z`.
 *
 * @returns closes it, if it is still there
 */
export function tell(text: string, undo?: () => void): () => void {
  if (shown) {
    queue.close(shown);
  }
  const key = queue.add({ text, ...(undo ? { undo } : {}) }, { timeout: stays });
  shown = key;
  return () => queue.close(key);
}

/** Takes back what the message that is shown says. @returns whether there was one */
export function undoShown(): boolean {
  const toast = queue.visibleToasts.find(({ content }) => content.undo);
  if (!toast) return false;
  queue.close(toast.key);
  toast.content.undo?.();
  return true;
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

/** Removes the offer to undo, because on another page its effect would not be seen. */
export function leaveSteps(): void {
  closeStep?.();
}
