export { AskAbout, AskDialog } from "./AskDialog";
export { QuestionRows } from "./QuestionRows";
export { isAbout, type QuestionAbout, questionsQuery } from "./queries";
