import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Gives the custom properties of a style sheet names of one letter, in every style and in the page. */
export function shortTokens(file: string): Plugin {
  const names = readFileSync(file, "utf8").match(/--[a-z][a-z\d-]*(?=:)/g) ?? [];
  const short = new Map([...new Set(names)].map((name, i) => [name, `--${(i + 10).toString(36)}`]));
  const shortened = (text: string) =>
    text.replace(/--[a-z][a-z\d-]*/g, (name) => short.get(name) ?? name);
  return {
    name: "short-tokens",
    apply: "build",
    config: () => ({
      css: {
        postcss: {
          plugins: [
            {
              postcssPlugin: "short-tokens",
              Declaration(declaration) {
                declaration.prop = shortened(declaration.prop);
                declaration.value = shortened(declaration.value);
              },
            },
          ],
        },
      },
    }),
    transformIndexHtml: shortened,
  };
}
