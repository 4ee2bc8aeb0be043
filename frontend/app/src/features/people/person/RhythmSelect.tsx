import { tellRefusal, useChange } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { type Contact, changeContact, contactShown } from "../../../shared/talk";
import { useWeeks } from "./useWeeks";

/** How often the reader wishes to be in touch, chosen in the row; without a rhythm nobody drifts. */
export function RhythmSelect({ contact }: { contact: Contact }) {
  const t = useT();
  const { name } = contact.person;
  const weeks = useWeeks(contact.rhythmDays);
  const { change } = useChange({ optimistic: contactShown });
  const choose = (days: number) =>
    void change(
      changeContact(
        contact,
        days > 0 ? { rhythmDays: days } : { rhythmDays: null, why: null, until: null },
      ),
      { said: t("Contact frequency of {{name}} changed", { name }) },
    ).catch(tellRefusal);
  return (
    <select
      className="in in-s"
      aria-label={t("Contact frequency, {{name}}", { name })}
      value={contact.rhythmDays ?? 0}
      onChange={({ target }) => choose(Number(target.value))}
    >
      <option value={0}>{t("not set")}</option>
      {weeks.map(({ days, text }) => (
        <option key={days} value={days}>
          {text}
        </option>
      ))}
    </select>
  );
}
