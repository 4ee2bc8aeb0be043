export { situationTemplatesQuery } from "./queries";
export { useAnswerWords } from "./useAnswerWords";
