import { Suspense, useEffect, useState } from "react";
import { useT } from "../../../shared/i18n";
import { CatchTyping } from "../../../shared/ui/CatchTyping";
import { lazyAtRest } from "../../../shared/ui/lazyAtRest";
import { onWrite } from "../../../shared/write";

// No page waits for it.
const NewPersonDialog = lazyAtRest(async () => ({
  default: (await import("./NewPersonDialog")).NewPersonDialog,
}));

/** Adds somebody on every page, from the bar. */
export function NewPerson() {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  useEffect(() => onWrite((what) => what === "person" && setOpen(true)), []);
  const close = () => {
    setOpen(false);
    setTyped("");
  };
  return (
    open && (
      <Suspense fallback={<CatchTyping label={t("Name")} value={typed} onType={setTyped} />}>
        <NewPersonDialog start={typed} onClose={close} />
      </Suspense>
    )
  );
}
