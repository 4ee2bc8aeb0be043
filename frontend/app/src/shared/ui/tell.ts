import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";

type Message = { text: string; undo?: () => void };

export const queue = new ToastQueue<Message>({ maxVisibleToasts: 1 });
const shortest = 10_000;
let shown: string | undefined;

/**
 * Says what was done. It stays for ten seconds; with `undo` until the next message, which is the next action, or until it
 * is closed.
 */
export function tell(text: string, undo?: () => void): void {
  if (shown) {
    queue.close(shown);
  }
  shown = queue.add({ text, ...(undo ? { undo } : {}) }, undo ? {} : { timeout: shortest });
}
