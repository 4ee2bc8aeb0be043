import { useChange } from "../changes";
import { msg, useT } from "../i18n";
import { addPoint } from "./changes";
import { LineForm } from "./LineForm";
import { type PointKind, talkLimits } from "./types";

type Props = {
  /** The talk that it is added to. */
  talkId: string;
  kind?: PointKind;
  /** This is the label of the field. */
  label?: string;
  autoFocus?: boolean;
};

const addLabels = {
  point: msg("New agenda item"),
  option: msg("New option"),
};

/** One point more. */
export function PointForm({ talkId, kind = "point", label, autoFocus = false }: Props) {
  const t = useT();
  const { change, error } = useChange();
  const typed = `${kind}.${talkId}`;
  const name = label ?? t(addLabels[kind]);
  return (
    <LineForm
      typed={typed}
      label={name}
      hint={name}
      add={t("Add")}
      error={error}
      autoFocus={autoFocus}
      maxLength={talkLimits.point}
      onAdd={(text) => change(addPoint(talkId, { kind, text }, typed))}
    />
  );
}
