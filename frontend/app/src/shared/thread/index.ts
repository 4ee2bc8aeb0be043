export { NextStation } from "./NextStation";
export { roleChainQuery, threadQuery } from "./queries";
export { nextLabels, stationOrder, stationState } from "./stations";
export { ThreadChain } from "./ThreadChain";
export { ClauseTicks, ThemeTicks } from "./ThreadTicks";
export { themePlace } from "./themePlace";
export type { ThreadOutline, ThreadView } from "./types";
