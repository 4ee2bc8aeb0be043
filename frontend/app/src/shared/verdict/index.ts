export { verdictSigns } from "./signs";
export { verdictStrings } from "./strings";
export { VerdictName } from "./VerdictName";
