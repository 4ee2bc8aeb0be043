export { verdictSigns } from "./signs";
export { VerdictName } from "./VerdictName";
