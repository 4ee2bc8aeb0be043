import { hashKey } from "@tanstack/react-query";
import { msg, t } from "../../../../shared/i18n";
import { stepKindLabels } from "../../labels";
import type { Sheet } from "../../state/sheet";
import { verdictValuesOf } from "../../state/verdictValues";
import type { ChangeKind, Theme } from "../../types";
import { nameOfTheme } from "./names";

/**
 * Compares, for each kind of step, what identifies its theme; `one` is the theme where the step is
 * done.
 */
const changed = {
  verdict: (one, other) =>
    one && other && hashKey([verdictValuesOf(one)]) !== hashKey([verdictValuesOf(other)]),
  rename: (one, other) => one && other && one.name !== other.name,
  "add-theme": (one, other) => one && !other,
  "remove-theme": (one, other) => !one && other,
} satisfies Partial<Record<ChangeKind, (one?: Theme, other?: Theme) => unknown>>;

/** Tells whether a theme identifies this kind of step. */
const isOfTheme = (kind: ChangeKind): kind is keyof typeof changed => kind in changed;

const kindOfThemeLabels = {
  "add-theme": msg("the new theme “{{theme}}”"),
  rename: msg("the new name “{{theme}}”"),
  "remove-theme": msg("removing “{{theme}}”"),
  verdict: msg("the verdict on “{{theme}}”"),
};

/**
 * A step in words, with its theme where it is about one.
 *
 * @param done the board with the step
 * @param undone the board without it
 */
export function whatIsDone(kind: ChangeKind, done: Sheet, undone: Sheet): string {
  if (!isOfTheme(kind)) return t(stepKindLabels[kind]);
  const ids = new Set([...done.themes.keys(), ...undone.themes.keys()]);
  const [id, more] = [...ids].filter((id) => {
    const [one, other] = [done.themes.get(id), undone.themes.get(id)];
    return one !== other && changed[kind](one, other);
  });
  const theme = done.themes.get(id ?? "") ?? undone.themes.get(id ?? "");
  // Another tab's steps may have come with it.
  if (!theme || more) return t(stepKindLabels[kind]);
  return t(kindOfThemeLabels[kind], { theme: nameOfTheme(theme) });
}
