import { Suspense, useEffect, useState } from "react";
import { useT } from "../../../shared/i18n";
import { useTyped } from "../../../shared/saving/typed";
import { isShortcut } from "../../../shared/shortcuts";
import { CatchTyping } from "../../../shared/ui/CatchTyping";
import { lazyAtRest } from "../../../shared/ui/lazyAtRest";
import { onWrite } from "../../../shared/write";
import { type Asking, lineLabels, writeKey } from "./asking";

// No page waits for it.
const TaskDialog = lazyAtRest(async () => ({ default: (await import("./TaskDialog")).TaskDialog }));

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
    const stop = onWrite((what) => (what === "task" || what === "asked") && setAsking(what));
    return () => {
      document.removeEventListener("keydown", onKey);
      stop();
    };
  }, []);
  return (
    asking && (
      <Suspense fallback={<Catching asking={asking} />}>
        <TaskDialog asking={asking} onClose={() => setAsking(undefined)} />
      </Suspense>
    )
  );
}

function Catching({ asking }: { asking: Asking }) {
  const t = useT();
  const [text, keep] = useTyped(writeKey(asking));
  return <CatchTyping label={t(lineLabels[asking])} value={text} onType={keep} />;
}
