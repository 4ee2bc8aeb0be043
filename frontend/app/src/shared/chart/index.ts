export { BandsSign, LegendLine, OthersSign } from "./Legend";
export { Axis, Bands, barHeight, Ten, Way } from "./Plot";
export { bandsOf, ticks, xOf } from "./scale";
