import { lazy, Suspense, useEffect, useState } from "react";
import { isShortcut } from "../../../shared/shortcuts";
import { onWrite, type Written } from "../../../shared/write";

// No page waits for it.
const TaskDialog = lazy(async () => ({ default: (await import("./TaskDialog")).TaskDialog }));

export type Asking = Exclude<Written, "entry">;

/** Opens one line for tasks on every page: by `T`, and by `Q` for what somebody asks for. */
export function WriteTask() {
  const [asking, setAsking] = useState<Asking>();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const what = isShortcut(event, "t") ? "task" : isShortcut(event, "q") ? "asked" : undefined;
      if (!what) return;
      event.preventDefault();
      setAsking(what);
    };
    document.addEventListener("keydown", onKey);
    const stop = onWrite((what) => what !== "entry" && setAsking(what));
    return () => {
      document.removeEventListener("keydown", onKey);
      stop();
    };
  }, []);
  return (
    asking && (
      <Suspense>
        <TaskDialog asking={asking} onClose={() => setAsking(undefined)} />
      </Suspense>
    )
  );
}
