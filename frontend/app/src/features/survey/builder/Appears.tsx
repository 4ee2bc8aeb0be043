import { useT } from "../../../shared/i18n";
import { useGroupName } from "../../../shared/ui";
import type { Block } from "../types";

/** Under which name the answers of a block will stand. */
export function Appears({ block }: { block: Block }) {
  const t = useT();
  const nameOf = useGroupName();
  if (!block.named) return nameOf(block);
  return block.person
    ? t("{{person}}, not anonymous (they’re told)", { person: block.person })
    : t("not anonymous (they’re told)");
}
