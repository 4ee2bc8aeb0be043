import { useMutation } from "@tanstack/react-query";
import { dayOf, sayShortDay } from "../../../shared/days";
import { formatList, useT } from "../../../shared/i18n";
import { useNavigateIfHere } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { Button, Section, tell, Voice } from "../../../shared/ui";
import styles from "./coaching.module.css";
import { useRhythm } from "./pairingText";
import type { Pairing } from "./queries";
import { accept, end } from "./queries";

/** Shows who asks the reader, with all that they wrote, and a yes or a no without a reason. */
export function Requests({ of: requests }: { of: Pairing[] }) {
  const t = useT();
  if (requests.length === 0) return null;
  return (
    <Section className={styles.sec} heading={t("Requests for coaching")}>
      <ul className="rows">
        {requests.map((request) => (
          <Request key={request.id} of={request} />
        ))}
      </ul>
    </Section>
  );
}

function Request({ of: { id, coachee, purpose, skills, rhythmDays, sessions } }: { of: Pairing }) {
  const t = useT();
  const rhythm = useRhythm();
  const navigateIfHere = useNavigateIfHere();
  const yes = useMutation({
    mutationFn: () => accept(id),
    onSuccess: () => tell(t("You’re now coaching {{name}}", { name: coachee })),
  });
  const no = useMutation({
    // A page of the request alone is no page any more.
    mutationFn: () => end(id, () => navigateIfHere("/people#coaching")),
    onSuccess: () => tell(t("Request declined")),
  });
  const meta = {
    skills: formatList(skills.map(({ name }) => name)),
    rhythm: rhythm(rhythmDays),
    sessions: t("one session | {{words}} sessions", { count: sessions }),
  };
  return (
    <li>
      <div>
        <p dir="auto">
          <b>{coachee}</b>
        </p>
        <Voice>{purpose}</Voice>
        <p className="meta" dir="auto">
          {t("{{skills}}; {{rhythm}}, {{sessions}}.", meta)}
        </p>
        <ProblemNote error={yes.error ?? no.error} />
      </div>
      <div className="row">
        <Button
          small
          isPending={yes.isPending}
          aria-label={t("Accept {{name}}’s request", { name: coachee })}
          onPress={() => yes.mutate()}
        >
          {t("Accept")}
        </Button>
        <Button
          small
          look="plain"
          isPending={no.isPending}
          aria-label={t("Decline {{name}}’s request", { name: coachee })}
          onPress={() => no.mutate()}
        >
          {t("Decline")}
        </Button>
      </div>
    </li>
  );
}

/** Shows whom the reader asked and who has not answered yet. */
export function SentRequests({ of: asked }: { of: Pairing[] }) {
  const t = useT();
  if (asked.length === 0) return null;
  return (
    <section className={styles.sec} aria-labelledby="asked">
      <h2 id="asked">{t("Your requests")}</h2>
      <ul className="rows">
        {asked.map((each) => (
          <Waiting key={each.id} of={each} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ of: { id, coach, purpose, createdAt } }: { of: Pairing }) {
  const t = useT();
  const back = useMutation({
    mutationFn: () => end(id),
    onSuccess: () => tell(t("Request withdrawn")),
  });
  return (
    <li>
      <div>
        <p dir="auto">
          <b>{coach}</b>
        </p>
        <Voice>{purpose}</Voice>
        <p className="meta">{t("Sent on {{day}}", { day: sayShortDay(dayOf(createdAt)) })}</p>
        <ProblemNote error={back.error} />
      </div>
      <Button
        small
        look="plain"
        isPending={back.isPending}
        aria-label={t("Withdraw your request to {{name}}", { name: coach })}
        onPress={() => back.mutate()}
      >
        {t("Withdraw")}
      </Button>
    </li>
  );
}
