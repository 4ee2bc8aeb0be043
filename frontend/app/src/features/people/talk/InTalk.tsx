import { useNavigate } from "react-router";
import { keepTyped, tellRefusal, typedAt, typedUnder, useChange } from "../../../shared/changes";
import { useFirstName } from "../../../shared/firstName";
import { inWords, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { OfferedSituations } from "../../../shared/situation";
import { changePoint, finishTalk, type Talk } from "../../../shared/talk";
import { Button, ButtonLink } from "../../../shared/ui";
import { noteFromPaper, Paper, paperAt } from "./Paper";
import { Steps } from "./Steps";
import { Writing, type WritingPart } from "./Writing";

type Props = {
  talk: Talk;
  /** The page of the two. */
  back: string;
};

/** Writing while the two talk, and afterwards, to correct what was. */
export function InTalk({ talk, back }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const navigate = useNavigate();
  const { change } = useChange();
  const { with: who, person, points, steps, state, start } = talk;
  const planned = state === "planned";
  const firstName = useFirstName();
  const send = (...of: Parameters<typeof change>) => void change(...of).catch(tellRefusal);
  const leave = () => {
    for (const [part, text] of typedUnder(paperAt(talk.id))) {
      const [key, words] = [paperAt(talk.id, part), text.trim()];
      keepTyped(key, "");
      if (words) send(noteFromPaper(talk, words, key).change);
    }
    if (planned) {
      const said = t("One-on-one finished");
      send(finishTalk(talk, { outcome: "held" }), { said, undo: null });
    }
    void navigate(back, { replace: true });
  };
  const items: WritingPart[] = points
    .toSorted((one, other) => one.place - other.place)
    .map((point) => ({
      ...{ key: point.id, title: point.text, done: point.done },
      about: point.by === "me" ? t("from you") : t("from {{name}}", { name: firstName(who) }),
      body: (next) => (
        <Paper
          talk={talk}
          part={point.id}
          onNext={() => {
            if (!point.done) send(changePoint(point, { done: true }));
            next();
          }}
        >
          <Button
            look="plain"
            onPress={() => {
              if (point.done) send(changePoint(point, { done: false }));
              next();
            }}
          >
            {t("Move to next one-on-one")}
          </Button>
        </Paper>
      ),
    }));
  const first: WritingPart = {
    ...{ key: "talk", title: t("What did you talk about?") },
    body: (next) => <Paper talk={talk} part="talk" onNext={next} />,
  };
  const last: WritingPart = {
    key: "promises",
    title: t("What you promised each other"),
    about: t("none so far | one so far | {{words}} so far", {
      count: steps.length,
      words: inWords(steps.length),
    }),
    body: () => (
      <>
        {steps.length > 0 && <Steps talk={talk} steps={steps} />}
        <Paper talk={talk} part="promises" kept={false}>
          <Button look="primary" onPress={leave}>
            {t(planned ? "End one-on-one" : "Finish editing")}
          </Button>
        </Paper>
        {person && planned && <OfferedSituations at="one-on-one" of={{ person: person.id }} />}
      </>
    ),
  };
  // What was begun before the other one added an item stays in sight.
  const isFirst = items.length === 0 || typedAt(paperAt(talk.id, "talk")) !== "";
  const length = minutes(talk.minutes);
  return (
    <Writing
      {...{ talk, back }}
      heading={t("One-on-one with {{who}}", { who })}
      lede={
        start
          ? t("Planned: {{length}} from {{start}}", { start, length })
          : t("Planned: {{length}}", { length })
      }
      end={
        planned ? (
          <Button look="plain" onPress={leave}>
            {t("End one-on-one")}
          </Button>
        ) : (
          <ButtonLink look="plain" to={back}>
            {t("Cancel")}
          </ButtonLink>
        )
      }
      parts={[...(isFirst ? [first] : []), ...items, last]}
      note={t(
        "{{name}} sees the agenda and the promises at their link. Only you see your notes. All words are saved as you write.",
        { name: firstName(who) },
      )}
    />
  );
}
