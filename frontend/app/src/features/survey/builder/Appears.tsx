import { useStrings } from "../../../shared/i18n";
import { useGroupName } from "../../../shared/ui";
import type { Block } from "../types";
import { builderStrings } from "./strings";

/** Under which name the answers of a block will stand. */
export function Appears({ block }: { block: Block }) {
  const say = useStrings(builderStrings);
  const nameOf = useGroupName();
  if (!block.named) return nameOf(block);
  return block.person ? say("by-own-name", { person: block.person }) : say("by-name");
}
