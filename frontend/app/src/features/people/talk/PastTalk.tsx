import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { sayDay, sayShortDay, sayWeekday, today } from "../../../shared/days";
import { useFirstName } from "../../../shared/firstName";
import { msg, useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { useMinutes } from "../../../shared/minutes";
import { TiedSituations } from "../../../shared/situation";
import { By, type Party, type Talk } from "../../../shared/talk";
import { Icon, Menu, MenuItem, Section, Voice } from "../../../shared/ui";
import { Steps } from "./Steps";
import styles from "./talk.module.css";

type Props = {
  talk: Talk;
  /** The page of the two, if there is one. */
  back?: string;
  /** Opens it for writing. */
  edit?: string;
  /** The rule of all the meetings of the two. */
  children?: ReactNode;
};

const headings = {
  planned: msg("One-on-one with {{who}}"),
  held: msg("You met {{who}} on {{day}}"),
  "cut-short": msg("The one-on-one with {{who}} on {{day}} was cut short"),
  "no-show": msg("Someone missed the one-on-one with {{who}} on {{day}}"),
  skipped: msg("The one-on-one with {{who}} on {{day}} was skipped"),
  off: msg("You called off the one-on-one with {{who}} on {{day}}"),
};

/** A meeting that is over: a page to read. */
export function PastTalk({ talk, back, edit, children }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const navigate = useNavigate();
  const firstName = useFirstName();
  const { with: who, day, state, kind, number, reason, points, lines, steps } = talk;
  const { preparation, purpose, tried, lastSteps, last } = talk;
  const off = state === "skipped" && day > today();
  const said = t(headings[off ? "off" : state], { who, day: sayDay(day) });
  const [note] = lines.toSorted((one, other) => other.text.length - one.text.length);
  const when = { day: sayWeekday(day), length: minutes(talk.minutes), number };
  const items = (of: "point" | "option") => points.filter((point) => point.kind === of);
  const written = (text: string | undefined) => (text ? [{ text }] : []);
  return (
    <>
      <Crumb
        way={[{ to: "/people", name: t("People") }, ...(back ? [{ to: back, name: who }] : [])]}
        here={sayShortDay(day)}
      />
      <PageHead
        heading={note ? note.text : said}
        title={said}
        actions={
          <Menu label={t("More options for this one-on-one")}>
            {edit && <MenuItem onAction={() => void navigate(edit)}>{t("Edit")}</MenuItem>}
            <MenuItem onAction={() => print()}>{t("Print")}</MenuItem>
          </Menu>
        }
      >
        {t(
          kind === "session"
            ? "Session {{number}}, {{length}}, on {{day}}."
            : "One-on-one, {{length}}, on {{day}}.",
          when,
        )}{" "}
        {reason}
      </PageHead>
      {children}
      <div className={styles.duo}>
        <div>
          <Read of={written(purpose)} heading={t("What this session was for")} />
          <Read of={written(tried)} heading={t("What was tried before")} />
          <Read of={items("point")} heading={t("What you talked about")} />
          <Read of={items("option")} heading={t("Options")} />
          <Read of={lines} heading={t("What you noted")}>
            <p className="meta">{t("Only you can see your notes.")}</p>
          </Read>
          {steps.length > 0 && (
            <Section className={styles.read} heading={t("What you promised each other")}>
              <Steps talk={talk} steps={steps} readOnly />
            </Section>
          )}
        </div>
        <aside className={styles.aside}>
          {last && (
            <Section heading={t("Before it")}>
              <p className="note">{t("You met on {{day}}.", { day: sayDay(last.day) })}</p>
              {lastSteps.length > 0 && <Steps talk={talk} steps={lastSteps} readOnly />}
            </Section>
          )}
          {preparation && (
            <Section heading={t("What you’d prepared")}>
              <Voice>{preparation}</Voice>
              <p className="meta">{t("Only you can see your preparation.")}</p>
            </Section>
          )}
          {kind !== "session" && <TiedSituations kind="one-on-one" id={talk.id} />}
          <p className="note">
            <Icon of={Lock} />{" "}
            {kind === "session"
              ? t(
                  "You and {{who}} can read this page. Whoever runs the database could read it too.",
                  { who: firstName(who) },
                )
              : t("{{name}} sees what you talked about and the promises at their link.", {
                  name: firstName(who),
                })}
          </p>
        </aside>
      </div>
    </>
  );
}

type ReadProps = { of: { text: string; by?: Party }[]; heading: string; children?: ReactNode };

function Read({ of: lines, heading, children }: ReadProps) {
  if (lines.length === 0) return null;
  return (
    <Section className={styles.read} heading={heading}>
      <ul className="rows">
        {lines.map(({ text, by }) => (
          <li key={text}>
            <p className="voice" dir="auto">
              {by && <By who={by} />} {text}
            </p>
          </li>
        ))}
      </ul>
      {children}
    </Section>
  );
}
