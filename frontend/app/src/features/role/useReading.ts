import { type RefObject, useEffect, useRef, useState } from "react";
import { readFile } from "./readFile";
import type { Reading } from "./types";

/** A document that is being read, or could not be. */
export type ReadingState =
  | { is: "idle" }
  | { is: "reading"; name: string }
  | { is: "failed"; error: unknown };

/**
 * Reads one document at a time; stopping it, or leaving the page, keeps what is there.
 *
 * @param onRead throws when it cannot take what was read
 */
export function useReading(onRead: (reading: Reading) => void) {
  const [state, setState] = useState<ReadingState>({ is: "idle" });
  const under = useRef<AbortController>(undefined);
  // Nobody saves any more what a page that was left would take.
  useEffect(() => () => end(under), []);
  /** @returns whether it was read and taken */
  const read = async (file: File): Promise<boolean> => {
    under.current?.abort();
    const way = new AbortController();
    under.current = way;
    setState({ is: "reading", name: file.name });
    try {
      const reading = await readFile(file, way.signal);
      if (under.current !== way) return false;
      onRead(reading);
      setState({ is: "idle" });
      return true;
    } catch (error) {
      if (under.current === way) setState({ is: "failed", error });
      return false;
    }
  };
  const stop = () => {
    end(under);
    setState({ is: "idle" });
  };
  return { state, read, stop };
}

function end(under: RefObject<AbortController | undefined>): void {
  const way = under.current;
  under.current = undefined;
  way?.abort();
}
