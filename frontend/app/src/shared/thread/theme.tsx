import type { Schemas } from "../api";
import type { Translate } from "../i18n";
import { VerdictName } from "../verdict";
import type { Knot } from "./Thread";

/** A theme in the chain of a comment or of a clause. */
export type ThemeLink = {
  boardId: string;
  themeId: string;
  themeName: string;
  verdict?: Schemas["Verdict"];
  published: boolean;
};

const boardOf = ({ boardId }: ThemeLink) => `/themes/${boardId}`;

/** The address of a theme on its board. */
export const themePlace = ({ boardId, id }: { boardId: string; id: string }) =>
  `/themes/${boardId}#theme-${id}`;
const placeOf = ({ boardId, themeId }: ThemeLink) => themePlace({ boardId, id: themeId });

/** The theme and what the lead made of it. */
export const themeKnots = (link: ThemeLink, t: Translate): Knot[] => [
  { key: "theme", text: link.themeName, to: placeOf(link) },
  link.verdict
    ? { key: "verdict", text: <VerdictName of={link.verdict} />, to: placeOf(link) }
    : { key: "verdict", text: t("No verdict yet"), missing: true },
];

/** Links to the published decision, which respondents can read. */
export const replyKnot = (link: ThemeLink, t: Translate): Knot =>
  link.published
    ? { key: "reply", text: t("Published"), to: `${boardOf(link)}/publish` }
    : { key: "reply", text: t("Not published yet"), to: `${boardOf(link)}/publish`, missing: true };

/** Replaces a theme if there is none. */
export const noTheme = (t: Translate): Knot => ({
  key: "theme",
  text: t("No theme yet"),
  missing: true,
});
