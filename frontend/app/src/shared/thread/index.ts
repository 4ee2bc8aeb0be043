export { threadStrings } from "./strings";
export { type Knot, Thread } from "./Thread";
export { noTheme, replyKnot, type ThemeLink, themeKnots } from "./theme";
