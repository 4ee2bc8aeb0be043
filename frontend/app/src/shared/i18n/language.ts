import i18next from "i18next";
import { initReactI18next } from "react-i18next";

export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

const kept = "tenward.language";

function wanted(): Language {
  const spoken = [localStorage.getItem(kept), ...navigator.languages]
    .map((tag) => tag?.slice(0, 2).toLowerCase())
    .find((tag): tag is Language => languages.some((language) => language === tag));
  return spoken ?? "en";
}

export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: wanted(),
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  resources: {},
  // Strings are added synchronously by the feature that owns them.
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

export const language = (): Language => (i18n.language === "de" ? "de" : "en");

/** Tells of another language. @returns ends that */
export function onSpoken(listener: () => void): () => void {
  i18n.on("languageChanged", listener);
  return () => i18n.off("languageChanged", listener);
}

/** Changes the language of the pages; a member's choice also goes to their account. */
export function speak(next: Language): void {
  localStorage.setItem(kept, next);
  document.documentElement.lang = next;
  if (i18n.language !== next) {
    void i18n.changeLanguage(next);
  }
}
document.documentElement.lang = language();
