export { faultStrings } from "./faults";
export { Notice, ProblemNote } from "./ProblemNote";
export { explain, faultText, textOf, titleOf } from "./sentences";
export { problemStrings } from "./strings";
export { useProblemForm } from "./useProblemForm";
