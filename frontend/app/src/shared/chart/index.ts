export { BandsSign, OthersSign } from "./Legend";
export { OwnAndOthers } from "./OwnAndOthers";
export { Axis, Bands, barHeight, Ten, Way } from "./Plot";
export { bandsOf, ticks, xOf } from "./scale";
