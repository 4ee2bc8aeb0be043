import type { Schemas } from "../api";
import type { Say } from "../i18n";
import { VerdictName } from "../verdict";
import type { threadStrings } from "./strings";
import type { Knot } from "./Thread";

/** A theme in the chain of a comment or of a clause. */
export type ThemeLink = {
  boardId: string;
  themeId: string;
  themeName: string;
  verdict?: Schemas["Verdict"];
  published: boolean;
};

type Words = Say<typeof threadStrings.en>;

const boardOf = ({ boardId }: ThemeLink) => `/themes/${boardId}`;
const placeOf = (link: ThemeLink) => `${boardOf(link)}#theme-${link.themeId}`;

/** The theme and what the lead made of it. */
export const themeKnots = (link: ThemeLink, say: Words): Knot[] => [
  { key: "theme", text: link.themeName, to: placeOf(link) },
  link.verdict
    ? { key: "verdict", text: <VerdictName of={link.verdict} />, to: placeOf(link) }
    : { key: "verdict", text: say("no-verdict"), missing: true },
];

/** Whether those who answered read why. */
export const replyKnot = (link: ThemeLink, say: Words): Knot =>
  link.published
    ? { key: "reply", text: say("told"), to: `${boardOf(link)}/publish` }
    : { key: "reply", text: say("untold"), to: `${boardOf(link)}/publish`, missing: true };

/** In the place of a theme where there is none. */
export const noTheme = (say: Words): Knot => ({
  key: "theme",
  text: say("no-theme"),
  missing: true,
});
