import { useStrings } from "../i18n";
import type { SignKind } from "./Sign";
import { uiStrings } from "./strings";

type Named = { kind: SignKind; name?: string };

/** The name of a group or block: the lead's own word, or ours in the reader's language. */
export function useGroupName(): (group: Named) => string {
  const say = useStrings(uiStrings);
  return ({ kind, name }) => name ?? say(`group.${kind}`);
}
