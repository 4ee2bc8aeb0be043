import { t } from "../../../../shared/i18n";
import type { Theme } from "../../types";

/** Below a page's width; a quote that names a theme may be a whole sentence. */
const longest = 90;

export function nameOfTheme({ name }: Pick<Theme, "name">): string {
  return name.length > longest ? `${name.slice(0, longest).trimEnd()}…` : name;
}

/** Voices, and sentences of the role: "0 voices" only where there is neither. */
export function countsOf({ voices, clauses }: Pick<Theme, "voices" | "clauses">): string[] {
  return [
    ...(voices > 0 || clauses === 0
      ? [t("{{count}} comment | {{count}} comments", { count: voices })]
      : []),
    ...(clauses > 0
      ? [
          t("{{count}} responsibility | {{count}} responsibilities", {
            context: "yours",
            count: clauses,
          }),
        ]
      : []),
  ];
}
