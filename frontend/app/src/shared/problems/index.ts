export { Notice, ProblemNote } from "./ProblemNote";
export { explain, faultText, textOf, titleOf } from "./sentences";
export { useProblemForm } from "./useProblemForm";
