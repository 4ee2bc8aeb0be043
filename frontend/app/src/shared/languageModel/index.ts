export { type LanguageModelFailure, languageModelFailure } from "./failures";
