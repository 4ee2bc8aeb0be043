import { type ReactNode, useSyncExternalStore } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { language, onSpoken } from "./shared/i18n";

/** React Aria speaks the language of the pages, in German and in British English. */
export function Providers({ children }: { children: ReactNode }) {
  const spoken = useSyncExternalStore(onSpoken, language);
  return <I18nProvider locale={spoken === "de" ? "de-DE" : "en-GB"}>{children}</I18nProvider>;
}
