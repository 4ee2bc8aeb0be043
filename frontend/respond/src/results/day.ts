import { locale } from "../language";

/** "1 December 2026". */
export const day = (time: string): string =>
  new Date(time).toLocaleDateString(locale(), { day: "numeric", month: "long", year: "numeric" });
