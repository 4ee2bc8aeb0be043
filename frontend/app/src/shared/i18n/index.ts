export {
  deviceZone,
  formatClock,
  formatDay,
  formatFullDay,
  formatFullTime,
  formatLastingDay,
  formatList,
  formatMean,
  formatMoney,
  formatMonth,
  formatNumber,
  formatShortDay,
  formatShortTime,
  formatShortWeekday,
  formatTime,
  formatWeekday,
  isoDay,
  liveIn,
  ownZone,
} from "./format";
export { type Language, language, languages, loadLanguage, onSpoken, speak } from "./language";
export {
  LanguageContext,
  type Message,
  msg,
  type Translate,
  t,
  useT,
  type Values,
} from "./messages";
export { inWords, inWordsFirst } from "./numberWords";
export { Rich } from "./Rich";
export { inLanguage } from "./text";
