import { useChange } from "../../../shared/changes";
import { sayShortDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { type Contact, changeContact, contactShown, talkLimits } from "../../../shared/talk";
import { Button, TextField } from "../../../shared/ui";
import styles from "./person.module.css";

type Props = { person: { id: string; name: string }; contact: Contact };

/** What the person would like to do or learn, and the last chance that the reader got for them. */
export function WouldLike({ person, contact }: Props) {
  const t = useT();
  const { wouldLike = "", lastChanceOn } = contact;
  const { change, error } = useChange({ optimistic: contactShown });
  const { register, send, formState, failure } = useProblemForm({
    typed: `would-like.${person.id}`,
    defaultValues: { wouldLike },
  });
  const save = send(async (said) => {
    const fields = { wouldLike: said.wouldLike.trim() || null };
    await change(changeContact(contact, fields), { said: t("Saved") });
  });
  return (
    <form className={`field ${styles.sec}`} onSubmit={save} noValidate>
      <TextField
        label={t("What {{name}} would like to do or learn", { name: person.name })}
        hint={
          lastChanceOn
            ? t("On {{day}} you last gave them a chance.", { day: sayShortDay(lastChanceOn) })
            : t("No chance yet. Add a note of the type “Gave a chance” when there was one.")
        }
        autoComplete="off"
        dir="auto"
        maxLength={talkLimits.step}
        error={formState.errors.wouldLike?.message}
        {...register("wouldLike")}
      />
      <ProblemNote error={failure ?? error} />
      <div className="row">
        <Button small type="submit" isPending={formState.isSubmitting}>
          {t("Save")}
        </Button>
      </div>
    </form>
  );
}
