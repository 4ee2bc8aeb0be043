import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { LanguageContext, language, onSpoken } from "./shared/i18n";
import { keepFocus } from "./shared/ui/focus/keepFocus";

/** What all pages have: their language, which React Aria speaks too, in German and in British English, a focus that is kept, and what the browser translates. */
export function Providers({ children }: { children: ReactNode }) {
  const spoken = useSyncExternalStore(onSpoken, language);
  useEffect(keepFocus, []);
  useEffect(() => {
    // Nobody has a page translated before it is shown, and sign-in loads less.
    const guard = import("./shared/i18n/keepTranslated").then((module) => module.keepTranslated());
    return () => {
      void guard.then((stop) => stop());
    };
  }, []);
  return (
    <LanguageContext value={spoken}>
      <I18nProvider locale={spoken === "de" ? "de-DE" : "en-GB"}>{children}</I18nProvider>
    </LanguageContext>
  );
}
