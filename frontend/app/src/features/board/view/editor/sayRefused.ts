import { ProblemError } from "../../../../shared/api";
import { msg, t } from "../../../../shared/i18n";
import { explain } from "../../../../shared/problems";
import { tell } from "../../../../shared/ui";
import type { AskedChange, BoardChange } from "../../state/changes";
import { nameOfTheme } from "./names";

const historyBlockedTexts = {
  undo: msg("Can’t undo: something was changed elsewhere in the meantime."),
  redo: msg("Can’t redo: something was changed elsewhere in the meantime."),
};

/** @param name of the theme that it was about */
export function sayRefused(
  wish: BoardChange | AskedChange | { kind: "undo" | "redo" },
  error: unknown,
  name = "",
): void {
  const { slug, title, text } = explain(error);
  if (slug === "theme-gone") {
    tell(
      name
        ? t(
            "“{{name}}” was removed in another tab. Your change to it wasn’t saved; its quotes are still where they were.",
            { name },
          )
        : t("A theme was removed in another tab. Your change to it wasn’t saved."),
    );
  } else if ((wish.kind === "undo" || wish.kind === "redo") && slug === "changed-meanwhile") {
    tell(t(historyBlockedTexts[wish.kind]));
  } else if (wish.kind === "split" && !wish.statementIds && isTooFew(error)) {
    tell(
      t(
        "“{{theme}}” wasn’t split because its quotes are too similar. Select the ones that move to a new theme.",
        { theme: nameOfTheme({ name }) },
      ),
    );
  } else {
    tell(`${title}. ${text}`);
  }
}

const isTooFew = (error: unknown): boolean =>
  error instanceof ProblemError && error.faults.some(({ code }) => code === "too-few");
