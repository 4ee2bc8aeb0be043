import { sayDay } from "../days";
import { useT } from "../i18n";
import { Fold } from "../ui";

type Props = {
  on: string | undefined;
  /** The words that were confirmed, if they are others now. */
  words: string | undefined;
};

/** A confirmation belongs to the words that were confirmed. */
export function Confirmed({ on, words }: Props) {
  const t = useT();
  const day = on && sayDay(on);
  if (!words)
    return <p className="meta">{day ? t("Confirmed on {{day}}", { day }) : t("Confirmed")}</p>;
  return (
    <>
      <p className="meta">
        {day ? t("Confirmed on {{day}}, changed since", { day }) : t("Confirmed, changed since")}
      </p>
      <Fold label={t("What was confirmed")}>
        <p dir="auto">{words}</p>
      </Fold>
    </>
  );
}
