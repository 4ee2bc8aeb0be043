/**
 * Runs before a link is opened, also in another tab: by the middle button, from its menu, or by
 * dragging it there. None of these is a click.
 */
export const whenOpened = (run: () => void) => ({
  onClick: run,
  onAuxClick: run,
  onContextMenu: run,
  onDragStart: run,
});
