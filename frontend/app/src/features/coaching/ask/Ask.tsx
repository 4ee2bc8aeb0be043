import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { client, useCreationKey } from "../../../shared/api";
import { coachingChanged } from "../../../shared/coaching";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, SelectField, TextArea, TextField, tell } from "../../../shared/ui";
import styles from "../coaching.module.css";
import { useRhythm } from "../pairingText";
import { releasedQuery } from "../queries";
import { coachingLimits, lengths, type Offer, rhythms } from "../types";
import { proposedSkills, skillsIn } from "./skills";

type Props = {
  /** Whom it asks: a colleague with an offer, or by name somebody from elsewhere. */
  whom: Pick<Offer, "name"> & { memberId?: string };
  onDone: () => void;
};

/** What somebody wants from being coached. What is typed survives a reload. */
export function Ask({ whom: { name, memberId }, onDone }: Props) {
  const t = useT();
  const rhythm = useRhythm();
  const creation = useCreationKey();
  const elsewhere = memberId === undefined;
  const { register, send, setFocus, setValue, watch, formState, failure } = useProblemForm({
    typed: `coaching.${memberId ?? ""}`,
    defaultValues: { coachName: name, purpose: "", skills: "", rhythmDays: 14, sessions: 6 },
    kinds: {},
  });
  const { errors, isSubmitting } = formState;
  useEffect(
    () => setFocus(elsewhere && !name ? "coachName" : "purpose"),
    [setFocus, elsewhere, name],
  );
  const ask = send(async ({ coachName, purpose, skills, rhythmDays, sessions }) => {
    const body = {
      ...(memberId ? { memberId } : { coachName: coachName.trim() }),
      ...{ purpose: purpose.trim(), skills: skillsIn(skills) },
      ...{ rhythmDays: Number(rhythmDays), sessions: Number(sessions) },
    };
    await client.POST("/api/coaching/pairings", { params: creation.for(body), body });
    creation.done();
    tell(
      t(memberId ? "Request sent to {{name}}" : "Coaching with {{name}} has started", {
        name: coachName.trim(),
      }),
    );
    await coachingChanged();
    onDone();
  });
  const skills = watch("skills");
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={ask}
      onKeyDown={({ key }) => key === "Escape" && onDone()}
    >
      {elsewhere && (
        <TextField
          label={t("Your coach’s name")}
          error={errors.coachName?.message}
          dir="auto"
          autoComplete="off"
          maxLength={coachingLimits.name}
          {...register("coachName", {
            validate: (it) => it.trim() !== "" || t("Add your coach’s name."),
          })}
        />
      )}
      <TextArea
        label={t("What would you like coaching for?")}
        hint={t("One or two sentences in your own words.")}
        error={errors.purpose?.message}
        dir="auto"
        rows={3}
        maxLength={coachingLimits.purpose}
        {...register("purpose", {
          validate: (it) => it.trim() !== "" || t("Say what you’d like to get out of it."),
        })}
      />
      <TextField
        label={t("Skills (up to five)")}
        hint={t("In your own words, separated by commas.")}
        error={errors.skills?.message}
        dir="auto"
        autoComplete="off"
        {...register("skills", {
          validate: (it) => {
            const named = skillsIn(it);
            if (named.length === 0) return t("Add at least one skill.");
            if (named.length > coachingLimits.skills)
              return t("You can add up to five. Which matter most right now?");
            return (
              named.every((each) => each.length <= coachingLimits.skill) ||
              t("Keep each skill to 60 characters.")
            );
          },
        })}
      />
      <Proposed
        named={skillsIn(skills)}
        onAdd={(all) => setValue("skills", all.join(", "), { shouldValidate: true })}
      />
      <div className={styles.two}>
        <SelectField label={t("How often")} {...register("rhythmDays")}>
          {rhythms.map((days) => (
            <option key={days} value={days}>
              {rhythm(days)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("Number of sessions")} {...register("sessions")}>
          {lengths.map((count) => (
            <option key={count}>{count}</option>
          ))}
        </SelectField>
      </div>
      <ProblemNote error={failure} />
      <div className="row">
        <Button look="primary" type="submit" isPending={isSubmitting}>
          {elsewhere ? t("Start coaching") : t("Ask {{name}}", { name })}
        </Button>
        <Button look="plain" onPress={onDone}>
          {t("Cancel")}
        </Button>
      </div>
    </form>
  );
}

type ProposedProps = { named: string[]; onAdd: (all: string[]) => void };

/** The reader's largest gaps; nothing where nothing was released, or they have not rated themselves. */
function Proposed({ named, onAdd }: ProposedProps) {
  const t = useT();
  const released = useQuery(releasedQuery).data;
  const lower = named.map((each) => each.toLowerCase());
  const left = proposedSkills(released?.items ?? []).filter(
    (each) => !lower.includes(each.toLowerCase()),
  );
  if (left.length === 0 || named.length >= coachingLimits.skills) return null;
  return (
    <div>
      <p className="meta">
        {t("Your largest gaps in “Seven soft skills”. Only you can see where they come from.")}
      </p>
      <div className={styles.chips}>
        {left.map((skill) => (
          <Button
            key={skill}
            small
            aria-label={t("Add {{skill}}", { skill })}
            onPress={() => onAdd([...named, skill])}
          >
            {skill}
          </Button>
        ))}
      </div>
    </div>
  );
}
