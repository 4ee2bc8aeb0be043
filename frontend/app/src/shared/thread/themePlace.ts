/** The address of a theme on its board. */
export const themePlace = ({ boardId, id }: { boardId: string; id: string }) =>
  `/themes/${boardId}#theme-${id}`;
