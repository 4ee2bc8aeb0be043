import { focusGround, follow } from "../../follow";

/** Gives the focus to the heading of a theme; without one, to that of the decided or of single voices. */
export function followTheme(themeId: string | undefined): void {
  followHeading(
    themeId ? `theme-${themeId}` : document.getElementById("decided") ? "decided" : "rail",
  );
}

/** Gives the focus to the heading of single voices. */
export const followRail = (): void => followHeading("rail");

function followHeading(id: string): void {
  const heading = document.getElementById(id);
  if (heading) follow(heading, "start");
  else focusGround();
}

/** The theme that takes the place of another that goes, or else the one before it. */
export function besideTheme(themeId: string, shown: readonly string[]): string | undefined {
  const at = shown.indexOf(themeId);
  return shown[at + 1] ?? shown[at - 1];
}
