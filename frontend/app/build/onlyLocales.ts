import type { Plugin } from "vite";

const sentences =
  /\/react-(?:aria|aria-components|stately)\/dist\/.*\/intl\/.*?([a-z]{2}-[A-Z]{2})\.mjs$/;

/** React Aria brings its sentences in 34 languages; empties the modules of all others, which it then passes over. */
export const onlyLocales = (...locales: string[]): Plugin => ({
  name: "only-locales",
  enforce: "pre",
  apply: "build",
  load(id) {
    const locale = sentences.exec(id)?.[1];
    return locale && !locales.includes(locale) ? "export default undefined;" : undefined;
  },
});
