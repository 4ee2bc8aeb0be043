import { Lock } from "lucide-react";
import { useT } from "../../shared/i18n";
import { Icon } from "../../shared/ui";

/** Who reads a situation. */
export function OnlyYouRead() {
  const t = useT();
  return (
    <p className="note">
      <Icon of={Lock} /> {t("Only you can read this. Whoever runs the database could.")}
    </p>
  );
}
