import { inLanguage } from "../../../shared/i18n";

const question = { en: "May I?", de: "Darf ich?" };

/** An option of the coach that the coachee is asked about first. It is stored as it is read. */
export const advice = (about: string): string => `${inLanguage(question)} ${about.trim()}`;

export const isAsking = (text: string): boolean =>
  Object.values(question).some((words) => text.startsWith(`${words} `));
