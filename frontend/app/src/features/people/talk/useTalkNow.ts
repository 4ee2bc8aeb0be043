import { useState } from "react";

/**
 * Returns the meeting that `?talk=now` means. Once it ends, another one is the next, but who writes
 * in one tab or goes back stays at the former.
 */
export function useTalkNow(asked?: string, nextId?: string): string | undefined {
  const [now, setNow] = useState(asked === "now" ? nextId : undefined);
  if (asked === "now" && now === undefined && nextId) setNow(nextId);
  if (asked !== "now" && now !== undefined) setNow(undefined);
  return now;
}
