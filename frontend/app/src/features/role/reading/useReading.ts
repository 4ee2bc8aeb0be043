import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { useMe } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import type { Tab } from "../../../shared/saving";
import { tell } from "../../../shared/ui";
import { roleStrings } from "../strings";
import { readerOf, type Take } from "./DocumentReader";
import { isSignedIn, keepElsewhere } from "./keepElsewhere";
import { ReadingInProgress } from "./ReadingInProgress";
import { nameOf } from "./readFile";

/**
 * Reads one document at a time, and goes on when the page is left.
 *
 * @param onRead takes what was read while the page is open; throws when it cannot
 */
export function useReading(onRead: Take, tab: Tab) {
  const say = useStrings(roleStrings);
  const { id } = useMe();
  const reader = readerOf(id);
  const [inProgress] = useState(() => new ReadingInProgress(localStorage, id, tab));
  const state = useSyncExternalStore(reader.subscribe, reader.view);
  const taking = useRef(onRead);
  useEffect(() => {
    taking.current = onRead;
  });
  // A page that is left takes nothing from the moment on in which another one is seen.
  useLayoutEffect(
    () => reader.open((found) => taking.current(found), inProgress),
    [reader, inProgress],
  );
  const read = (file: File) =>
    reader.read(file, {
      take: async (found, signal) => {
        const saved = await keepElsewhere(id, found, signal);
        const { name } = found.source;
        if (saved !== undefined) tell(say(saved ? "elsewhere.saved" : "elsewhere.kept", { name }));
      },
      failed: () => {
        if (isSignedIn(id)) tell(say("elsewhere.failed", { name: nameOf(file) }));
      },
    });
  return { state, read, stop: () => reader.stop() };
}
