export {
  deviceZone,
  formatClock,
  formatDay,
  formatFullTime,
  formatList,
  formatMean,
  formatNumber,
  formatShortDay,
  formatShortTime,
  formatTime,
  formatWeekday,
  ownZone,
} from "./format";
export { i18n, type Language, language, languages, onSpoken, speak } from "./language";
export { Rich } from "./Rich";
export {
  defineStrings,
  everyStrings,
  LanguageContext,
  type Say,
  say,
  useStrings,
  type Values,
} from "./strings";
export { inLanguage } from "./text";
export { inWords, inWordsFirst } from "./words";
