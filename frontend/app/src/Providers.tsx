import { type ReactNode, useSyncExternalStore } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { LanguageContext, language, onSpoken } from "./shared/i18n";

/** The language of the pages; React Aria speaks it too, in German and in British English. */
export function Providers({ children }: { children: ReactNode }) {
  const spoken = useSyncExternalStore(onSpoken, language);
  return (
    <LanguageContext value={spoken}>
      <I18nProvider locale={spoken === "de" ? "de-DE" : "en-GB"}>{children}</I18nProvider>
    </LanguageContext>
  );
}
