import { useEffect, useEffectEvent, useRef, useState } from "react";
import { slugOf, type Versioned } from "../../../shared/api";

/**
 * A dialog's changes start from what the server has now; when somebody else was faster, theirs is shown beside what was typed.
 *
 * @param read the same function each time
 * @param onRead takes it into the form, which shows until then what the page had
 * @returns theirs, and what makes a change with the version that it starts from
 */
export function useNewest<Value>(
  id: string,
  read: (id: string) => Promise<Versioned<Value>>,
  onRead: (value: Value) => void,
) {
  const etag = useRef("");
  const [theirs, setTheirs] = useState<Value>();
  const take = useEffectEvent(onRead);

  useEffect(() => {
    let stale = false;
    read(id).then(
      (newest) => {
        if (!stale) {
          etag.current = newest.etag;
          take(newest.value);
        }
      },
      // Saving reads it again and says what is wrong.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [id, read]);

  const change = async (call: (etag: string) => Promise<unknown>): Promise<void> => {
    etag.current ||= (await read(id)).etag;
    try {
      await call(etag.current);
    } catch (error) {
      if (slugOf(error) === "changed-meanwhile") {
        const now = await read(id);
        etag.current = now.etag;
        setTheirs(now.value);
      }
      throw error;
    }
  };
  return { theirs, change };
}
