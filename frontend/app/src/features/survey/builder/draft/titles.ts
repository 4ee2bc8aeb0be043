/** Titles that a form brings when no single template does, in both languages: the survey keeps the one it was given. */
export const titles = {
  scratch: { en: "My own questions", de: "Meine eigenen Fragen" },
  several: { en: "Where do I stand?", de: "Wo stehe ich?" },
  themes: { en: "What matters most?", de: "Was ist am wichtigsten?" },
};
