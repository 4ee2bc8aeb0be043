import { useQuery } from "@tanstack/react-query";
import { client, limits, useCreationKey } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { Button, Options, tell } from "../../../shared/ui";
import styles from "../coaching/coaching.module.css";
import { useRhythm } from "../coaching/pairingText";
import {
  coachingChanged,
  lengths,
  mostSkills,
  type Offer,
  releasedQuery,
  rhythms,
} from "../coaching/queries";
import { proposedSkills, skillsIn } from "../coaching/skills";
import { SkillsField } from "./SkillsField";

type Props = {
  /** The request goes to a colleague with an offer, or to a named person from outside. */
  whom: Pick<Offer, "name"> & { memberId?: string };
  onDone: () => void;
};

/** Shows what somebody wants from being coached. What is typed survives a reload. */
export function Ask({ whom: { name, memberId }, onDone }: Props) {
  const t = useT();
  const rhythm = useRhythm();
  const creation = useCreationKey();
  const elsewhere = memberId === undefined;
  return (
    <Form
      className={styles.form}
      limits={limits.PairingDraft}
      typed={`coaching.${memberId ?? ""}`}
      start={{ coachName: name, purpose: "", skills: "", rhythmDays: 14, sessions: 6 }}
      onSave={async ({ coachName, purpose, skills, rhythmDays, sessions }) => {
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
      }}
      onKeyDown={({ key }) => key === "Escape" && onDone()}
    >
      {({ Text, Lines, Select, Buttons }, { setValue, watch }) => (
        <>
          {elsewhere && (
            <Text
              name="coachName"
              label={t("Your coach’s name")}
              autoComplete="off"
              autoFocus={!name}
              required={t("Add your coach’s name.")}
            />
          )}
          <Lines
            name="purpose"
            label={t("What would you like coaching for?")}
            hint={t("One or two sentences in your own words.")}
            rows={3}
            autoFocus={!elsewhere || Boolean(name)}
            required={t("Say what you’d like to get out of it.")}
          />
          <SkillsField
            label={t("Skills (up to five)")}
            most={mostSkills}
            tooMany={t("You can add up to five. Which matter most right now?")}
          />
          <Proposed
            named={skillsIn(watch("skills"))}
            onAdd={(all) => setValue("skills", all.join(", "), { shouldValidate: true })}
          />
          <div className={styles.two}>
            <Select name="rhythmDays" label={t("How often")}>
              <Options of={rhythms.map((days) => [days, rhythm(days)])} />
            </Select>
            <Select name="sessions" label={t("Number of sessions")}>
              <Options of={lengths.map((count) => [count, String(count)])} />
            </Select>
          </div>
          <Buttons save={elsewhere ? t("Start coaching") : t("Ask {{name}}", { name })}>
            <Button look="plain" onPress={onDone}>
              {t("Cancel")}
            </Button>
          </Buttons>
        </>
      )}
    </Form>
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
  if (left.length === 0 || named.length >= mostSkills) return null;
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
