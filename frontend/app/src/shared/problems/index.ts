export { Notice, ProblemNote } from "./ProblemNote";
export { explain, faultText, loadProblemTexts, neededRules, textOf, titleOf } from "./sentences";
export { useProblemForm } from "./useProblemForm";
