import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { useMe } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import type { Tab } from "../../../shared/saving";
import { tell } from "../../../shared/ui";
import { readerOf, type Take } from "./DocumentReader";
import { isSignedIn, keepElsewhere } from "./keepElsewhere";
import { ReadingInProgress } from "./ReadingInProgress";
import { nameOf } from "./readRoleDocument";

/**
 * Reads one document at a time, and goes on when the page is left.
 *
 * @param onRead takes what was read while the page is open; throws when it cannot
 */
export function useReading(onRead: Take, tab: Tab) {
  const t = useT();
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
        if (saved !== undefined)
          tell(
            t(
              saved
                ? "“{{name}}” has been imported into your role."
                : "“{{name}}” has been imported. Your role is kept on this device until it can be saved.",
              { name },
            ),
          );
      },
      failed: () => {
        if (isSignedIn(id))
          tell(
            t("“{{name}}” couldn’t be imported. Open your role to see why.", {
              name: nameOf(file),
            }),
          );
      },
    });
  return { state, read, stop: () => reader.stop() };
}
