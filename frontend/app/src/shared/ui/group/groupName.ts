import { msg, t, useT } from "../../i18n";
import type { SignKind } from "./Sign";

type Named = { kind: SignKind; name?: string };

/** The name of a group or block: the lead's own word, or ours in the reader's language. */
export function useGroupName(): (group: Named) => string {
  useT();
  return nameOfGroup;
}

const groupLabels = {
  team: msg("Team"),
  lead: msg("Other leads"),
  product: msg("Product"),
  client: msg("Clients"),
  manager: msg("Manager"),
  smaller: msg("Smaller groups"),
  own: msg("Your own group"),
};

const nameOfGroup = ({ kind, name }: Named): string => name ?? t(groupLabels[kind]);
