import { sayWeekday } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { PointForm, type Talk } from "../../../shared/talk";
import { Button, ButtonLink, Voice } from "../../../shared/ui";
import { AutoSavedField } from "../talk/AutoSavedField";
import { Points } from "../talk/Points";
import { Writing, type WritingPart } from "../talk/Writing";
import { AdviceAnswer, AskAdvice } from "./Advice";
import { isAsking } from "./advice";
import { CloseSession } from "./CloseSession";

type Props = { talk: Talk; back: string };

/** A session while it is held. The coachee writes options and closes it with one step; the coach reads and adds options. */
export function InSession({ talk, back }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const { id, number, with: who, access, points, purpose, tried, day, start } = talk;
  const mine = access === "own";
  const open = points.filter(({ kind }) => kind === "point");
  const on = (next: () => void) => (
    <div className="row">
      <Button look="primary" onPress={next}>
        {t("Next item")}
      </Button>
    </div>
  );
  const about: WritingPart = {
    ...{ key: "purpose", title: t("What is this session for?") },
    body: (next) => (
      <>
        {mine ? (
          <AutoSavedField
            talk={talk}
            name="purpose"
            value={purpose}
            rows={2}
            label={<span className="sr">{t("What do you want from this session?")}</span>}
            change={(text) => ({ purpose: text })}
          />
        ) : (
          purpose && <Voice>{purpose}</Voice>
        )}
        {tried && <p className="note">{t("Tried so far: {{text}}", { text: tried })}</p>}
        {open.length > 0 && <Points points={open} talkId={id} who={who} mine={mine} />}
        {on(next)}
      </>
    ),
  };
  const options: WritingPart = {
    ...{ key: "options", title: t("Options") },
    body: (next) => (
      <>
        <p className="note">
          {t(
            mine
              ? "Find at least two. {{who}} asks, you write."
              : "{{who}} writes their options first. Yours are suggestions like any other.",
            { who },
          )}
        </p>
        <Points
          points={points.filter(({ kind }) => kind === "option")}
          talkId={id}
          who={who}
          mine={mine}
          ticks={false}
          below={(point) =>
            isAsking(point.text) && (
              <AdviceAnswer point={point} mine={mine && point.by === "other"} />
            )
          }
        />
        <PointForm talkId={id} kind="option" label={t("Another option")} />
        {mine ? on(next) : <AskAdvice talkId={id} who={who} />}
      </>
    ),
  };
  const step: WritingPart = {
    ...{ key: "step", title: t("Next step") },
    body: () => (
      <>
        <p className="note">
          {t(
            mine
              ? "Choose something you can do in 5 to 90 minutes, within four weeks."
              : "Only {{who}} can finish the session with it.",
            { who },
          )}
        </p>
        {mine && <CloseSession talk={talk} back={back} />}
      </>
    ),
  };
  const when = [sayWeekday(day), start, minutes(talk.minutes)].filter(Boolean).join(", ");
  return (
    <Writing
      {...{ talk, back }}
      heading={t("Session {{number}} with {{who}}", { number, who })}
      lede={when}
      end={
        <ButtonLink look="plain" to={back}>
          {t("Leave session")}
        </ButtonLink>
      }
      parts={[about, options, step]}
      note={t("You and {{who}} can read this page. Whoever runs the database could read it too.", {
        who,
      })}
    />
  );
}
