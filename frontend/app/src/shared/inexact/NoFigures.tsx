import type { Schemas } from "../api";
import { sayDay } from "../days";
import { msg, Rich } from "../i18n";

type Preview = Pick<Schemas["PrivacyPreview"], "noFigures" | "inexact" | "blocks">;

const sentences = {
  form: msg(
    "<b>This survey would show no figures at all before {{day}}.</b> You’d see how many took part and what they wrote.",
  ),
  vote: msg(
    "<b>This vote would show no figures at all before {{day}}.</b> You’d see how many took part and the changes they suggest. Launch it on that day or later for figures, or ask by name from then on.",
  ),
  outcome: msg(
    "<b>This vote would show no figures at all before {{day}}.</b> You’d see how many took part and the changes they suggest. If all of them vote and voted before, you’d also see whether anyone objects.",
  ),
};

/** Said before anybody is invited; nothing where some group gets figures. */
export function NoFigures({ of: preview, purpose }: { of: Preview; purpose: "form" | "vote" }) {
  if (!preview.noFigures) return null;
  const tells = purpose === "vote" && preview.inexact.some(({ outcome }) => outcome);
  return (
    <p className="tint">
      <Rich
        say={sentences[tells ? "outcome" : purpose]}
        values={{ day: sayDay(firstDay(preview)) }}
        parts={{ b: <strong /> }}
      />
    </p>
  );
}

/**
 * Returns the day from which some anonymous group would get figures. Days in this form sort as
 * text.
 */
const firstDay = ({ inexact, blocks }: Preview): string => {
  const named = blocks.filter((block) => block.named).map(({ id }) => id);
  return (
    inexact
      .filter(({ launchGroupId }) => !named.includes(launchGroupId))
      .map(({ figuresFrom }) => figuresFrom)
      .sort()[0] ?? ""
  );
};
