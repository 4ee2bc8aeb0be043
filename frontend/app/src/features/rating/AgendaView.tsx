import { Mail, Printer } from "lucide-react";
import { useState } from "react";
import { limits } from "../../shared/api";
import { isDay, lastDay } from "../../shared/days";
import { msg, useT } from "../../shared/i18n";
import { Crumb, PageHead, useNavigateIfHere } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Button, CopyButton, Icon, Seg, TextField } from "../../shared/ui";
import styles from "./agenda/Agenda.module.css";
import { type AgendaAudience, audiences } from "./agenda/agenda";
import { changeAgenda, removeAgenda } from "./agenda/agendas";
import { type AgendaEntry, useAgendaText } from "./agenda/useAgendaText";
import { useSave } from "./agenda/useSave";
import { GapLine } from "./parts/GapLine";
import type { AgendaChange, GapAgenda, Gaps } from "./types";

type Props = { gaps: Gaps; agenda: GapAgenda; back: string };

const ledes = {
  manager: msg("Where I’d like your view and your support."),
  team: msg("Where I’d like to understand you better. You don’t have to say what you answered."),
  coach: msg("Where I stand and where I’d like you to challenge me."),
};

const audienceLabels = {
  team: msg("Team"),
  manager: msg("Manager"),
  coach: msg("Coach"),
};

const leftOutTexts = {
  manager: msg(
    "Not included: what others wrote, and individual groups. Their words were meant for the lead only.",
  ),
  team: msg(
    "Not included: unpublished comments, individual groups, and answers that weren’t anonymous.",
  ),
  coach: msg("Not included: what others wrote, and names."),
};

/** One page to print or to send: what to talk about, and the question to begin with. */
export function AgendaView({ gaps, agenda, back }: Props) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const save = useSave();
  const [audience, setAudience] = useState<AgendaAudience>(agenda.audience);
  const { heading, when, from, about, points, plain } = useAgendaText(gaps, agenda, audience);
  const change = (changed: Partial<AgendaChange>) =>
    save.mutate(() => changeAgenda(agenda.id, changed));
  const choose = (next: AgendaAudience) => {
    setAudience(next);
    change({ audience: next });
  };
  return (
    <div className={styles.page}>
      <div className="no-print">
        <Crumb way={[{ to: back, name: gaps.title }]} here={t("Agenda", { context: "page" })} />
      </div>
      <PageHead heading={heading}>{t(ledes[audience])}</PageHead>
      <p className={`meta ${styles.from}`}>
        {when}
        <br />
        {from}
        <br />
        {about}
      </p>
      <ProblemNote error={save.error} />
      <div className={`no-print ${styles.about}`}>
        <TextField
          label={t("Day")}
          type="date"
          min="1970-01-01"
          max={lastDay}
          defaultValue={agenda.day}
          onChange={({ target }) => isDay(target.value) && change({ day: target.value })}
        />
        <TextField
          label={t("With (optional)")}
          maxLength={limits.AgendaChange.withWhom.maxLength}
          defaultValue={agenda.withWhom}
          onBlur={({ target }) =>
            target.value.trim() !== agenda.withWhom && change({ withWhom: target.value.trim() })
          }
        />
      </div>
      <div className={`no-print ${styles.tools}`}>
        <Seg
          legend={t("For")}
          of={audiences.map((each) => [each, t(audienceLabels[each])])}
          chosen={audience}
          onChoose={choose}
        />
        <div className="row">
          <Button look="primary" small onPress={() => print()}>
            <Icon of={Printer} />
            {t("Print")}
          </Button>
          <CopyButton small text={plain} label={t("Copy as text")} />
          <a
            className="b b-s"
            href={`mailto:?subject=${encodeURIComponent(heading)}&body=${encodeURIComponent(plain)}`}
          >
            <Icon of={Mail} />
            {t("Open as email")}
          </a>
        </div>
      </div>
      <ol className={styles.points}>
        {points.map((point) => (
          <Point key={point.id} point={point} />
        ))}
      </ol>
      <p className={`meta no-print ${styles.left}`}>{t(leftOutTexts[audience])}</p>
      <p className="no-print">
        <Button
          look="plain"
          onPress={() =>
            save.mutate(async () => {
              await removeAgenda(agenda.id);
              await navigateIfHere(`/gaps?survey=${gaps.surveyId}`);
            })
          }
        >
          {t("Delete agenda")}
        </Button>
      </p>
    </div>
  );
}

function Point({ point }: { point: AgendaEntry }) {
  const t = useT();
  const { title, lines, ask } = point;
  return (
    <li>
      <h2>{title}</h2>
      <div className={styles.line}>
        <GapLine of={point} />
      </div>
      {lines.map(({ label, text, own }) => (
        <div key={text} className={styles.line}>
          {label && <h3>{label}</h3>}
          <p className={own ? "voice" : undefined}>{text}</p>
        </div>
      ))}
      <div className={`tint ${styles.ask}`}>
        <h3>{t("My question")}</h3>
        <p>{ask}</p>
      </div>
      <p className={styles.notes} aria-hidden="true">
        {t("Notes")}
      </p>
    </li>
  );
}
