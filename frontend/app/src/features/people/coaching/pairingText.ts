import { sayDay } from "../../../shared/days";
import { formatList, language, msg, type Translate, useT } from "../../../shared/i18n";
import { rhythms } from "./queries";

const rhythmLabels = {
  7: msg("every week"),
  14: msg("every two weeks"),
  28: msg("every four weeks"),
};

/** "every two weeks". */
export function useRhythm(): (days: number) => string {
  const t = useT();
  return (days) => {
    const usual = rhythms.find((each) => each === days);
    return usual ? t(rhythmLabels[usual]) : t("every {{days}} days", { days });
  };
}

type End = {
  /** This is the other person's name. */
  name: string;
  mine: Side;
  endedBy?: Side;
  /** The request was accepted then, if it was. */
  since?: string;
  endedOn?: string;
};
type Side = "coach" | "coachee";

/** Says who ended a series, or withdrew or declined a request, and when. */
export function useEnd(): (end: End) => string {
  const t = useT();
  return ({ name, mine, endedBy, since, endedOn }) => {
    const which = since ? endEnded : endedBy === "coachee" ? endWithdrawn : endDeclined;
    const who = !endedBy ? "somebody" : endedBy === mine ? "me" : "other";
    return t(which[who], { name, day: endedOn ? sayDay(endedOn) : "" });
  };
}

const endEnded = {
  me: msg("You ended it on {{day}}."),
  other: msg("{{name}} ended it on {{day}}."),
  somebody: msg("It ended on {{day}}."),
};
const endWithdrawn = {
  ...endEnded,
  me: msg("You withdrew the request on {{day}}."),
  other: msg("{{name}} withdrew the request on {{day}}."),
};
const endDeclined = {
  ...endEnded,
  me: msg("You declined on {{day}}."),
  other: msg("{{name}} declined on {{day}}."),
};

/** "Berlin", of Europe/Berlin. */
export const cityOf = (zone: string): string =>
  (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** "German and English". */
export const languagesOf = (codes: readonly string[]): string => {
  const names = new Intl.DisplayNames(language(), { type: "language" });
  return formatList(codes.map((code) => names.of(code) ?? code));
};

/** "Two places, one free". */
export function sayPlaces(t: Translate, places: number, free: number): string {
  const all = t("One place | {{first}} places", { count: places });
  return `${all}, ${free > 0 ? t("one free | {{words}} free", { count: free }) : t("none free")}`;
}

/** An address that is no script, whatever a file of another company says. */
export const isAddress = (text: string): boolean => /^(https:\/\/|mailto:)[^\s<>"]+$/.test(text);
