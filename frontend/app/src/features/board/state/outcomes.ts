import type { BoardStep, VerdictWish } from "./changes";
import type { VerdictValues } from "./verdictValues";

/** A change that the server did not take; what it was about is as it was before. */
export type RefusedStep = {
  step: BoardStep;
  error: unknown;
  name: string;
  /** A later change of the same is on its way. */
  overtaken: boolean;
};

/** A name that another tab gave a theme, and that one saved here replaced before this page had heard of it. */
export type Replaced = { theirs: string; name: string };

/** A verdict that was not sent, because another tab replaced what `was` there when it was given; `name` is that of the theme. */
export type Contested = { step: VerdictWish; was: VerdictValues; name: string };
