export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

const storageKey = "tenward.language";

function wanted(): Language {
  const spoken = [localStorage.getItem(storageKey), ...navigator.languages]
    .map((tag) => tag?.slice(0, 2).toLowerCase())
    .find((tag): tag is Language => languages.some((language) => language === tag));
  return spoken ?? "en";
}

let current = wanted();
let german: Readonly<Record<string, string>> | undefined;
const listeners = new Set<() => void>();

export const language = (): Language => current;

/** The sentences of a language other than English, which stands in the code; undefined until they are loaded. */
export const dictionaryOf = (spoken: Language) => (spoken === "de" ? german : undefined);

/** Fetches the German sentences for those who read them. */
export async function loadLanguage(next: Language = current): Promise<void> {
  if (next === "de") {
    german ??= (await import("./de.json")).default;
  }
}

/** Tells of another language. @returns ends that */
export function onSpoken(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes the language of the pages, as soon as its sentences are loaded; a member's choice also goes to their account. */
export async function speak(next: Language): Promise<void> {
  localStorage.setItem(storageKey, next);
  if (next === "de" && !german) {
    await loadLanguage(next);
    // Another choice was made while they came.
    if (wanted() !== next) return;
  }
  document.documentElement.lang = next;
  if (current !== next) {
    current = next;
    for (const listener of listeners) listener();
  }
}
document.documentElement.lang = current;
