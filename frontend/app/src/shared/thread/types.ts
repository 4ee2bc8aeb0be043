import type { Schemas } from "../api";

export type ThreadView = Schemas["ThreadView"];
export type ThreadOutline = Schemas["ThreadOutline"];
export type StationName = Schemas["ThreadStation"];
