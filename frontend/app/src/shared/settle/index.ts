export { SettleOpenly } from "./SettleOpenly";
export { isSplit } from "./split";
