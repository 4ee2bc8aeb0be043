import type { Schemas } from "../api";
import { useStrings } from "../i18n";
import { Icon } from "../ui";
import { verdictSigns } from "./signs";
import { verdictStrings } from "./strings";

/** What was decided: a sign and its word. */
export function VerdictName({ of: verdict }: { of: Schemas["Verdict"] }) {
  const say = useStrings(verdictStrings);
  return (
    <>
      <Icon of={verdictSigns[verdict]} /> {say(verdict)}
    </>
  );
}
