import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { useTranslation } from "react-i18next";
import { i18n, language } from "./shared/i18n";

/** React Aria speaks the language of the pages, in German and in British English. */
export function Providers({ children }: { children: ReactNode }) {
  useTranslation(undefined, { i18n });
  return <I18nProvider locale={language() === "de" ? "de-DE" : "en-GB"}>{children}</I18nProvider>;
}
