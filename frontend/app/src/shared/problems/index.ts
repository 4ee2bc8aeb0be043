export { Notice, ProblemNote } from "./ProblemNote";
export { explain, faultText, loadProblemTexts, textOf, titleOf } from "./sentences";
export { useProblemForm } from "./useProblemForm";
