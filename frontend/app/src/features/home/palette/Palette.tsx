import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useT } from "../../../shared/i18n";
import { isShortcut, letterOf } from "../../../shared/shortcuts";
import { Button } from "../../../shared/ui/Button";
import { Icon } from "../../../shared/ui/Icon";

// No page waits for them.
const PaletteDialog = lazy(async () => ({
  default: (await import("./PaletteDialog")).PaletteDialog,
}));
const KeysDialog = lazy(async () => ({ default: (await import("./KeysDialog")).KeysDialog }));

const isPaletteKey = (event: KeyboardEvent) =>
  letterOf(event) === "k" && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;

/** Finds by name, with Ctrl K on every page, and lists the keys with `?`. */
export function Palette() {
  const t = useT();
  const [shown, setShown] = useState<"palette" | "keys">();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const named = isPaletteKey(event) ? "palette" : isShortcut(event, "?") ? "keys" : undefined;
      // A dialog that is open would be closed with what was typed there.
      if (!named || document.querySelector("[role=dialog], [role=alertdialog]")) return;
      event.preventDefault();
      setShown(named);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const close = () => setShown(undefined);
  return (
    <>
      <Button
        look="plain"
        iconOnly
        aria-label={t("Search (Ctrl K)")}
        aria-keyshortcuts="Control+K"
        onPress={() => setShown("palette")}
      >
        <Icon of={Search} />
      </Button>
      <Suspense>
        {shown === "palette" && <PaletteDialog onClose={close} onKeys={() => setShown("keys")} />}
        {shown === "keys" && <KeysDialog onClose={close} />}
      </Suspense>
    </>
  );
}
