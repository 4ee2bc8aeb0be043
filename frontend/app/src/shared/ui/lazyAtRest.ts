import { type ComponentType, lazy } from "react";

/**
 * Works like `lazy`, but loads while the browser is idle, so that it can be opened without a
 * connection. Without idle callbacks (Safari), it loads when it is opened.
 */
export function lazyAtRest<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  // Without a connection it is tried again when it is opened.
  globalThis.requestIdleCallback?.(() => void load().catch(() => {}));
  return lazy(load);
}
