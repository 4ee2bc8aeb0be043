import { useMutation } from "@tanstack/react-query";
import { useT } from "../../../shared/i18n";
import { explain } from "../../../shared/problems";
import { type Contact, changeContact } from "../../../shared/talk";
import { tell } from "../../../shared/ui";
import { useWeeks } from "./useWeeks";

type Props = { personId: string; name: string; contact: Contact | undefined };

/** How often the reader wishes to be in touch, chosen in the row; without a rhythm nobody drifts. */
export function RhythmSelect({ personId, name, contact }: Props) {
  const t = useT();
  const weeks = useWeeks(contact?.rhythmDays);
  const change = useMutation({
    mutationFn: (days: number) =>
      changeContact(
        personId,
        days > 0 ? { rhythmDays: days } : { rhythmDays: null, why: null, until: null },
      ),
    onError: (error) => tell(explain(error).title),
  });
  const shown = change.isPending ? change.variables : (contact?.rhythmDays ?? 0);
  return (
    <select
      className="in in-s"
      aria-label={t("Contact frequency, {{name}}", { name })}
      value={shown}
      onChange={({ target }) => change.mutate(Number(target.value))}
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
