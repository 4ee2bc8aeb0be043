import type { Versioned } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, ButtonLink, Seg, SegItem, TextArea, tell } from "../../../shared/ui";
import styles from "../coaching.module.css";
import { changePairing } from "../queries";
import { coachingStrings } from "../strings";
import { most, type Pairing } from "../types";

type Props = { of: Versioned<Pairing>; onEnd: () => void };
type Values = { stays: string; after: string; would: "yes" | "no" | "open" };

const answers = ["yes", "no", "open"] as const;

/** What stays, what comes next, and whether the coachee would coach somebody; written by the coachee alone. */
export function GoodEnd({ of: { value: pairing, etag }, onEnd }: Props) {
  const say = useStrings(coachingStrings);
  const { stays, after, wouldCoach, state } = pairing;
  const would = wouldCoach === undefined ? "open" : wouldCoach ? "yes" : "no";
  const { register, send, formState, failure } = useProblemForm<Values>({
    defaultValues: { stays: stays ?? "", after: after ?? "", would },
  });
  const { errors, isSubmitting } = formState;
  const save = send(async (said) => {
    const body = {
      stays: said.stays.trim() || null,
      after: said.after.trim() || null,
      wouldCoach: said.would === "open" ? null : said.would === "yes",
    };
    await changePairing(pairing.id, body, etag);
    tell(say("through.saved"));
  });
  return (
    <section className={styles.sec} aria-labelledby="good-end">
      <h2 id="good-end">{say("through.title")}</h2>
      <p className="note">{say(state === "ended" ? "through.note.ended" : "through.note")}</p>
      <form className={styles.form} noValidate onSubmit={save}>
        <TextArea
          label={say("through.stays")}
          error={errors.stays?.message}
          dir="auto"
          rows={3}
          maxLength={most.purpose}
          {...register("stays")}
        />
        <TextArea
          label={say("through.after")}
          error={errors.after?.message}
          dir="auto"
          rows={2}
          maxLength={most.purpose}
          {...register("after")}
        />
        <div className="field">
          <span aria-hidden="true">{say("through.would")}</span>
          <Seg legend={say("through.would")}>
            {answers.map((each) => (
              <SegItem key={each} value={each} {...register("would")}>
                {say(`through.would.${each}`)}
              </SegItem>
            ))}
          </Seg>
        </div>
        <ProblemNote error={failure} />
        <div className="row">
          <Button type="submit" look="primary" isPending={isSubmitting}>
            {say("through.save")}
          </Button>
          {wouldCoach && (
            <ButtonLink look="plain" to="/coaching">
              {say("through.would.offer")}
            </ButtonLink>
          )}
          {state === "running" && <Button onPress={onEnd}>{say("through.end")}</Button>}
        </div>
      </form>
    </section>
  );
}
