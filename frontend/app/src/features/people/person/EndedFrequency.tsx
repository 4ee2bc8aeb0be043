import { useChange } from "../../../shared/changes";
import { sayDay } from "../../../shared/days";
import { useFirstName } from "../../../shared/firstName";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { type Contact, changeContact, contactShown } from "../../../shared/talk";
import { Button } from "../../../shared/ui";

type Props = { contact: Contact; onExtend: () => void };

/** Asks whether a contact frequency whose last day has passed goes on. */
export function EndedFrequency({ contact, onExtend }: Props) {
  const t = useT();
  const { change, error } = useChange({ optimistic: contactShown });
  const { person, until = "", why } = contact;
  const said = t("Contact frequency of {{name}} changed", { name: useFirstName()(person.name) });
  const end = (fields: Parameters<typeof changeContact>[1]) =>
    void change(changeContact(contact, fields), { said }).catch(() => {});
  return (
    <div className="tint">
      <p>
        {t(
          why
            ? "Your contact frequency ended on {{day}} (priority: {{why}}). Do you want to continue?"
            : "Your contact frequency ended on {{day}}. Do you want to continue?",
          { day: sayDay(until), why: why ?? "" },
        )}
      </p>
      <div className="row">
        <Button small onPress={onExtend}>
          {t("Extend")}
        </Button>
        <Button small look="plain" onPress={() => end({ until: null })}>
          {t("Keep with no end date")}
        </Button>
        <Button
          small
          look="plain"
          onPress={() => end({ rhythmDays: null, why: null, until: null })}
        >
          {t("Remove frequency")}
        </Button>
      </div>
      <ProblemNote error={error} />
    </div>
  );
}
