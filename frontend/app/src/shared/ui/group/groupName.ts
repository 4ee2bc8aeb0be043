import { say, useStrings } from "../../i18n";
import { uiStrings } from "../strings";
import type { SignKind } from "./Sign";

type Named = { kind: SignKind; name?: string };

/** The name of a group or block: the lead's own word, or ours in the reader's language. */
export function useGroupName(): (group: Named) => string {
  useStrings(uiStrings);
  return nameOfGroup;
}

/** The same for who hears of another language anyway, as one of thousands. */
export const nameOfGroup = ({ kind, name }: Named): string =>
  name ?? say(uiStrings, `group.${kind}`);
