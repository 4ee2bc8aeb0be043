import { focusGround, follow } from "../../follow";

/** Frames within which a theme is drawn that came with hundreds of quotes. */
const longest = 120;

/** Gives the focus to the heading of a theme; without one, to that of the decided or of single voices. */
export function followTheme(themeId: string | undefined): void {
  if (themeId) followHeading(`theme-${themeId}`, longest);
  else if (document.getElementById("decided")) followHeading("decided", 0);
  else followRail();
}

/** Gives the focus to the heading of single voices. */
export const followRail = (): void => followHeading("rail", 0);

function followHeading(id: string, frames: number): void {
  const heading = document.getElementById(id);
  if (heading) {
    follow(heading, "start");
    return;
  }
  focusGround();
  const waiting = document.activeElement;
  if (frames === 0) return;
  requestAnimationFrame(() => {
    if (document.activeElement === waiting) followHeading(id, frames - 1);
  });
}

/** The theme that takes the place of another that goes, or else the one before it. */
export function besideTheme(themeId: string, shown: readonly string[]): string | undefined {
  const at = shown.indexOf(themeId);
  return shown[at + 1] ?? shown[at - 1];
}
