import type { Schemas } from "../api";
import { sayDay } from "../days";
import { msg, Rich } from "../i18n";

type Preview = Pick<Schemas["PrivacyPreview"], "noFigures" | "inexact" | "blocks">;

const sentences = {
  form: msg(
    "<b>This survey would show no figures at all before {{day}}.</b> You’d see how many answered, what they wrote, and a change only if several people have clearly moved.",
  ),
  vote: msg(
    "<b>This vote would show no figures at all before {{day}}.</b> You’d see how many voted and their reasons, and whether anyone objects if exactly the same people have all voted each time.",
  ),
};

/** Said before anybody is invited; nothing where some group gets figures. */
export function NoFigures({
  of: preview,
  purpose,
}: {
  of: Preview;
  purpose: keyof typeof sentences;
}) {
  if (!preview.noFigures) return null;
  return (
    <p className="tint">
      <Rich
        say={sentences[purpose]}
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
