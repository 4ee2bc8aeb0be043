import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useT } from "../../../shared/i18n";
import { isSearchKey, isShortcut, takeSearchKey } from "../../../shared/shortcuts";
import { Button } from "../../../shared/ui/Button";
import { CatchTyping } from "../../../shared/ui/CatchTyping";
import { Icon } from "../../../shared/ui/Icon";
import { lazyAtRest } from "../../../shared/ui/lazyAtRest";
import { onWrite } from "../../../shared/write";

// No page waits for them. What has a name is found without a connection as well.
const PaletteDialog = lazyAtRest(async () => ({
  default: (await import("./PaletteDialog")).PaletteDialog,
}));
const NewPersonDialog = lazyAtRest(async () => ({
  default: (await import("./NewPersonDialog")).NewPersonDialog,
}));
const KeysDialog = lazy(async () => ({ default: (await import("./KeysDialog")).KeysDialog }));

/** Finds what has a name and what was written, with Ctrl K on every page; adds a person; and lists the keys with `?`. */
export function Palette() {
  const t = useT();
  const [shown, setShown] = useState<"palette" | "person" | "keys">();
  const [typed, setTyped] = useState("");
  useEffect(() => {
    if (takeSearchKey()) setShown("palette");
    const onKey = (event: KeyboardEvent) => {
      const named = isSearchKey(event) ? "palette" : isShortcut(event, "?") ? "keys" : undefined;
      // A dialog that is open would be closed with what was typed there.
      if (!named || document.querySelector("[role=dialog], [role=alertdialog]")) return;
      event.preventDefault();
      setShown(named);
    };
    document.addEventListener("keydown", onKey);
    const stop = onWrite((what) => what === "person" && setShown("person"));
    return () => {
      document.removeEventListener("keydown", onKey);
      stop();
    };
  }, []);
  const close = () => {
    setShown(undefined);
    setTyped("");
  };
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
      <Suspense
        fallback={
          shown !== "keys" && (
            <CatchTyping
              label={t(shown === "person" ? "Name" : "Search")}
              value={typed}
              onType={setTyped}
            />
          )
        }
      >
        {shown === "palette" && (
          <PaletteDialog start={typed} onClose={close} onKeys={() => setShown("keys")} />
        )}
        {shown === "person" && <NewPersonDialog start={typed} onClose={close} />}
        {shown === "keys" && <KeysDialog onClose={close} />}
      </Suspense>
    </>
  );
}
