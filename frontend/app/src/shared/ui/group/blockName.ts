import type { Schemas } from "../../api";
import { useT } from "../../i18n";
import { useGroupName } from "./groupName";
import type { SignKind } from "./Sign";

type Block = { block: string; kind?: SignKind; name?: string };

/** Everyone, a group, or Smaller groups, as it is called on every page. */
export function useBlockName(): (block: Block) => string {
  const t = useT();
  const nameOf = useGroupName();
  return ({ block, kind = "own", name }) => {
    if (block === "total") return t("Everyone");
    return nameOf({ kind: block === "smaller" ? "smaller" : kind, ...(name ? { name } : {}) });
  };
}

type Asked = Pick<Schemas["Results"], "participation">;

/**
 * Numbers the spare sign of a group of the lead's own: its place among those, members of Smaller
 * groups included.
 */
export function spareOf({ participation }: Asked): (id: string) => number {
  const own = participation
    .flatMap(({ id, kind, members }) =>
      kind === "smaller"
        ? (members ?? []).map((member) => ({ id: member.groupId, kind: member.kind }))
        : [{ id, kind }],
    )
    .filter(({ kind }) => kind === "own")
    .map(({ id }) => id);
  return (id) => Math.max(0, own.indexOf(id));
}
