import { limits } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { type Contact, changeContact, contactShown, useWeeks } from "../../../shared/talk";
import { Dialog, Options } from "../../../shared/ui";

type Props = { contact: Contact; onClose: () => void };

/**
 * Asks how often to be in touch with one person, for which priority, until when; and for the series
 * of one-on-ones.
 */
export function FrequencyDialog({ contact, onClose }: Props) {
  const t = useT();
  const { name } = contact.person;
  const { change } = useChange({ optimistic: contactShown });
  const { rhythmDays = 0, why = "", until = "", pausedUntil = "", seriesDays = 0 } = contact;
  const rhythms = useWeeks(contact.rhythmDays);
  const series = useWeeks(contact.seriesDays);
  const start = {
    ...{ rhythmDays: String(rhythmDays), why, until, pausedUntil },
    seriesDays: String(seriesDays),
  };
  const save = async (said: typeof start) => {
    const rhythm = Number(said.rhythmDays) || null;
    const fields = {
      rhythmDays: rhythm,
      why: (rhythm && said.why.trim()) || null,
      until: (rhythm && said.until) || null,
      pausedUntil: (rhythm && said.pausedUntil) || null,
      seriesDays: Number(said.seriesDays) || null,
    };
    await change(changeContact(contact, fields), {
      said: t("Contact frequency of {{name}} changed", { name }),
    });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      heading={t("How often do you want to be in touch with {{name}}?", { name })}
    >
      <Form
        limits={limits.ContactChange}
        typed={`wish.${contact.person.id}`}
        start={start}
        onSave={save}
        onLeave={onClose}
      >
        {({ Text, Day, Select, Buttons }, { watch }) => (
          <>
            <Select name="rhythmDays" label={t("Contact frequency")}>
              <option value={0}>{t("not set")}</option>
              <Options of={rhythms.map(({ days, text }) => [days, text])} />
            </Select>
            {watch("rhythmDays") !== "0" && (
              <>
                <Text name="why" label={t("For which priority? (optional)")} autoComplete="off" />
                <Day
                  name="until"
                  label={t("Until (optional)")}
                  hint={t("After that, you’re asked whether to continue.")}
                  min={today()}
                />
                <Day name="pausedUntil" label={t("Paused until (optional)")} />
              </>
            )}
            <Select
              name="seriesDays"
              label={t("Repeat one-on-ones every")}
              hint={t(
                "When one ends, the next is scheduled. The series continues until you stop it.",
              )}
            >
              <option value={0}>{t("doesn’t repeat")}</option>
              <Options of={series.map(({ days, text }) => [days, text])} />
            </Select>
            <Buttons save={t("Save")} cancel={t("Cancel")} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
