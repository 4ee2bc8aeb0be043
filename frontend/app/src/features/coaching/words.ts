import { formatList, language, type Say, useStrings } from "../../shared/i18n";
import { coachingStrings } from "./strings";
import { rhythms } from "./types";

type SayCoaching = Say<typeof coachingStrings.en>;

/** "every two weeks". */
export function useRhythm(): (days: number) => string {
  const say = useStrings(coachingStrings);
  return (days) => {
    const usual = rhythms.find((each) => each === days);
    return usual ? say(`rhythm.${usual}`) : say("rhythm.other", { days });
  };
}

/** "Berlin", of Europe/Berlin. */
export const placeOf = (zone: string): string =>
  (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** "German and English". */
export const languagesOf = (codes: readonly string[]): string => {
  const names = new Intl.DisplayNames(language(), { type: "language" });
  return formatList(codes.map((code) => names.of(code) ?? code));
};

/** "Two places, one free". */
export function sayPlaces(say: SayCoaching, places: number, free: number): string {
  const all = say("offer.places", { count: places });
  return `${all}, ${free > 0 ? say("offer.free", { count: free }) : say("offer.free.none")}`;
}

/** An address that is no script, whatever a file of another company says. */
export const isAddress = (text: string): boolean => /^(https:\/\/|mailto:)[^\s<>"]+$/.test(text);
