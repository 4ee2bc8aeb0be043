import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { LanguageContext, language, onSpoken } from "./shared/i18n";
import { keepFocus } from "./shared/ui/focus/keepFocus";

/**
 * Gives all pages their language, which React Aria uses too, German or British English; it keeps
 * the focus, and undoes what a browser's translator breaks.
 */
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
