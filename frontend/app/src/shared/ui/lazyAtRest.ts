import { type ComponentType, lazy } from "react";

/**
 * As `lazy`, but loaded when the browser has nothing else to do: what is opened without a connection has to be there by then.
 * Where a browser does not tell (Safari), it is loaded when it is opened.
 */
export function lazyAtRest<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  // Without a connection it is tried again when it is opened.
  globalThis.requestIdleCallback?.(() => void load().catch(() => {}));
  return lazy(load);
}
