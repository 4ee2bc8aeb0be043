import type { Schemas } from "../api";
import { useT } from "../i18n";
import { Icon } from "../ui";
import { verdictLabels } from "./labels";
import { verdictSigns } from "./signs";

/** Shows a verdict: a sign and its word. */
export function VerdictName({ of: verdict }: { of: Schemas["Verdict"] }) {
  const t = useT();
  return (
    <>
      <Icon of={verdictSigns[verdict]} /> {t(verdictLabels[verdict])}
    </>
  );
}
