import type { Schemas } from "../../../shared/api";

export type ChainTheme = Schemas["ChainTheme"];

/** Maps comments to the themes of their statements. */
export type CommentChains = ReadonlyMap<string, readonly ChainTheme[]>;

export const chainOf = ({ themes, items }: Schemas["CommentChain"]): CommentChains =>
  new Map(
    items.map((item) => [item.commentId, item.themes.flatMap((place) => themes[place] ?? [])]),
  );

/** A theme of some board, and the comments of this survey in it. */
export function commentsIn(chain: CommentChains, themeId: string) {
  const ids = new Set<string>();
  let name = "";
  for (const [commentId, themes] of chain) {
    const found = themes.find((theme) => theme.themeId === themeId);
    if (!found) continue;
    ids.add(commentId);
    name = found.themeName;
  }
  return { ids, name };
}
