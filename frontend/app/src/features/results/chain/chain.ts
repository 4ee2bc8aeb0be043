import type { Schemas } from "../../../shared/api";

export type ChainLink = Schemas["ChainLink"];

/** By comment, the themes that its statements stand in. */
export type Chain = ReadonlyMap<string, readonly ChainLink[]>;

export const chainOf = ({ items }: Schemas["CommentChain"]): Chain =>
  new Map(items.map(({ commentId, links }) => [commentId, links]));

/** A theme of some board, and the comments of this survey in it. */
export function commentsIn(chain: Chain, themeId: string) {
  const ids = new Set<string>();
  let name = "";
  for (const [commentId, links] of chain) {
    const found = links.find((link) => link.themeId === themeId);
    if (!found) continue;
    ids.add(commentId);
    name = found.themeName;
  }
  return { ids, name };
}
