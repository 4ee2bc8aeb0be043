export { NextStation } from "./NextStation";
export { roleChainQuery, threadQuery } from "./queries";
export { nextLabels, stationOrder, stationState } from "./stations";
export { type Knot, Thread } from "./Thread";
export { ThreadChain } from "./ThreadChain";
export { ClauseTicks, ThemeTicks } from "./ThreadTicks";
export { noTheme, replyKnot, themeKnots } from "./theme";
export type { ThreadOutline, ThreadView } from "./types";
