import { Pencil } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useLocation } from "react-router";
import { useT } from "../../../shared/i18n";
import { isShortcut } from "../../../shared/shortcuts";
import { Button } from "../../../shared/ui/Button";
import { Icon } from "../../../shared/ui/Icon";

// No page waits for it.
const LineDialog = lazy(async () => ({ default: (await import("./LineDialog")).LineDialog }));

/** Opens one line of the log on every page: by `L`, or by its button. A page with a line of its own writes there. */
export function WriteLine() {
  const t = useT();
  const { pathname } = useLocation();
  const [about, setAbout] = useState<string>();
  const open = (at: Element | null) => {
    const line = document.querySelector<HTMLElement>("main [data-line]");
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
    return () => document.removeEventListener("keydown", onKey);
  });
  return (
    <>
      <Button
        look="plain"
        iconOnly
        aria-label={t("Add log entry (L)")}
        aria-keyshortcuts="L"
        onPress={() => open(null)}
      >
        <Icon of={Pencil} />
      </Button>
      {about !== undefined && (
        <Suspense>
          <LineDialog about={about} onClose={() => setAbout(undefined)} />
        </Suspense>
      )}
    </>
  );
}

/** The clause that has the focus, or that the address names; nothing elsewhere. */
function guess(pathname: string, at: Element | null): string {
  const focused = at?.closest("[data-clause]")?.getAttribute("data-clause");
  const named = /^#clause-(.+)$/.exec(location.hash)?.[1];
  const clause = pathname === "/role" ? (focused ?? named) : undefined;
  return clause ? `clause:${clause}` : "";
}
