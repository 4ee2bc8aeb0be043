import { tried } from "./protocol/keep";
import type { Text as Written } from "./protocol/manifest";
import { type Text, wording } from "./wording";

const key = "tenward.language";

const wanted = [tried(() => sessionStorage.getItem(key)) ?? "", ...navigator.languages].find(
  (tag) => /^(en|de)/.test(tag),
);
let german = wanted?.startsWith("de") ?? false;
let lead = "";

export const language = () => (german ? "de" : "en");

/** Changes to the other language, until this tab is closed. */
export function toggleLanguage(): void {
  german = !german;
  tried(() => sessionStorage.setItem(key, language()));
}

/**
 * Sets the lead's short name for sentences; an older manifest lacks it, so the first word is used,
 * unless that is a title.
 */
export function setLead(of: { lead: string; leadShortName?: string }): void {
  const [first = of.lead] = of.lead.split(" ");
  lead = of.leadShortName ?? (first.endsWith(".") ? of.lead : first);
}

type Value = string | number;

/** `{0}` is filled in with the first of the values, `{lead}` with the lead's name. */
export const say = (text: Text, ...values: Value[]): string =>
  wording(text, german ? 1 : 0).replace(/\{(\w+)\}/g, (_, i) => String(values[i] ?? lead));

/** `say` for a number, which is {0}; of `one|many` the first is for 1. */
export const count = (text: Text, n: number, ...values: Value[]): string => {
  const [one = "", many = one] = say(text, n, ...values).split("|");
  return n === 1 ? one : many;
};

/** A text of the manifest; what the lead wrote is shown as written. */
export const pick = (text: Written): string =>
  text.own ?? text[language()] ?? text.en ?? text.de ?? "";

/**
 * Returns the first valid tag of the browser, because some, such as `en-US@posix`, are invalid and
 * throw.
 */
export const locale = () =>
  navigator.languages.find(
    (tag) => tag.startsWith(language()) && tried(() => Intl.getCanonicalLocales(tag)),
  ) ?? language();

/** "Fri, 27 Nov, 18:00" in the reader's zone. */
export const moment = (time: string | Date, timeZone?: string): string =>
  new Date(time).toLocaleString(locale(), {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
  });

/** Formats the time in the reader's zone, and in the survey's if that differs. */
export const when = (time: string, zone: string): string => {
  const here = moment(time);
  const there = moment(time, zone);
  const city = zone.replace(/.*\//, "").replaceAll("_", " ");
  return here === there ? here : `${here}; in ${city} ${there}`;
};
