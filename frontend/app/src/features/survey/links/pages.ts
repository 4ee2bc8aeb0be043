import type { Block, LinkSheet, Survey } from "../types";

/** Slips on one A4 page: 2 x 4 of 62 mm. */
const slipsPerPage = 8;

export interface SheetPage {
  group: LinkSheet["groups"][number];
  links: string[];
  /** The first link of the page has this number within its group, from 1. */
  first: number;
}

/** One group never shares a page with another, so that a page can be handed to somebody who passes it on. */
export function pagesOf(groups: LinkSheet["groups"]): SheetPage[] {
  return groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.links.length / slipsPerPage) }, (_, page) => {
      const from = page * slipsPerPage;
      return { group, links: group.links.slice(from, from + slipsPerPage), first: from + 1 };
    }),
  );
}

/** The only member of this group, who was told that the answer is named. */
export const namedIn = (
  { blocks = [] }: Survey,
  { groupId, kind }: Pick<LinkSheet["groups"][number], "groupId" | "kind">,
): Block | undefined =>
  blocks.find(
    (block) =>
      block.named &&
      (block.members
        ? block.members.some((member) => member.groupId === groupId)
        : block.kind === kind),
  );
