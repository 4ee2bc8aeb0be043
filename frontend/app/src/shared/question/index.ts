export { AskAbout, AskDialog } from "./AskDialog";
export { QuestionRows } from "./QuestionRows";
export { type About, isAbout, questionsQuery } from "./queries";
