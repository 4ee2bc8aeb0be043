export { type Knot, Thread } from "./Thread";
export { noTheme, replyKnot, themeKnots } from "./theme";
