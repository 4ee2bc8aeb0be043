import { useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useState } from "react";
import { formatList, useT } from "../../../shared/i18n";
import { Button, Icon, useFocusBack } from "../../../shared/ui";
import { sharesQuery } from "../queries";
import type { Goal } from "../types";
import { ShareDialog } from "./ShareDialog";

/** Shows who can read a goal, and how to show it to somebody. */
export function Readers({ of: { id, linked = false, partner } }: { of: Goal }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  const shares = useQuery(sharesQuery(false)).data;
  const names = [
    ...(partner ? [partner.name] : []),
    ...(shares ?? []).filter(({ thingId }) => thingId === id).map((share) => share.with.name),
  ];
  const alone = names.length === 0 && !linked;
  return (
    <p className="note no-print">
      {shares && (
        <>
          <Icon of={Lock} /> {alone && t("Only you can see this goal.")}
          {names.length > 0 &&
            t("You share this goal with: {{names}}.", { names: formatList(names) })}{" "}
          {linked && t("Whoever has the link for helpers can read parts of it.")}{" "}
        </>
      )}
      <Button small look="plain" ref={opener} onPress={() => setOpen(true)}>
        {t("Share goal")}
      </Button>
      {open && <ShareDialog kind="goal" thingId={id} onClose={() => setOpen(false)} />}
    </p>
  );
}
