import { Suspense, useEffect, useState } from "react";
import { useLocation } from "react-router";
import { useT } from "../../../shared/i18n";
import { useTyped } from "../../../shared/saving/typed";
import { isShortcut } from "../../../shared/shortcuts";
import { CatchTyping } from "../../../shared/ui/CatchTyping";
import { lazyAtRest } from "../../../shared/ui/lazyAtRest";
import { onWrite } from "../../../shared/write";

// No page waits for it.
const LineDialog = lazyAtRest(async () => ({
  default: (await import("./NewEntryDialog")).NewEntryDialog,
}));

/** Opens one line of the log on every page: by `L`, or from the bar. A page with a line of its own writes there. */
export function NewEntryShortcut() {
  const { pathname } = useLocation();
  const [about, setAbout] = useState<string>();
  const open = (at: Element | null) => {
    const line = document.querySelector<HTMLElement>("main [data-line]");
    const fold = line?.closest("details");
    if (fold) fold.open = true;
    if (line) line.focus();
    else setAbout(guess(pathname, at));
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event, "l")) return;
      event.preventDefault();
      open(document.activeElement);
    };
    document.addEventListener("keydown", onKey);
    const stop = onWrite((what) => what === "entry" && open(null));
    return () => {
      document.removeEventListener("keydown", onKey);
      stop();
    };
  });
  return (
    about !== undefined && (
      <Suspense fallback={<Catching />}>
        <LineDialog about={about} onClose={() => setAbout(undefined)} />
      </Suspense>
    )
  );
}

/** The goal of the page, or the clause that has the focus or that the address names; nothing elsewhere. */
function guess(pathname: string, at: Element | null): string {
  const goal = /^\/grow\/([\da-f-]{36})$/.exec(pathname)?.[1];
  if (goal) return `goal:${goal}`;
  const focused = at?.closest("[data-clause]")?.getAttribute("data-clause");
  const named =
    /^#clause-(.+)$/.exec(location.hash)?.[1] ??
    /[?&]open=clause\.([^&]+)/.exec(location.search)?.[1];
  const clause = pathname === "/role" ? (focused ?? named) : undefined;
  return clause ? `clause:${clause}` : "";
}

function Catching() {
  const t = useT();
  const [text, keep] = useTyped("line.anywhere");
  return <CatchTyping label={t("New log entry")} value={text} onType={keep} />;
}
