import { useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { LineForm, PointForm, Points, type Talk, Trail, talkKinds } from "../../shared/talk";
import { LastSteps } from "./parts/LastSteps";
import { Part } from "./parts/Part";
import { pageStrings } from "./strings";

/** A talk with one of the own people, in the order in which it is held. */
export function OneOnOne({ talk }: { talk: Talk }) {
  const say = useStrings(pageStrings);
  const { id, with: who, person } = talk;
  const about = { talkId: id, ...(person && { personId: person.id }) };
  return (
    <>
      <Crumb way={[{ to: "/people", name: say("people") }]} here={who} />
      <PageHead heading={who} />
      <Part no={1} title={say("last.title")}>
        <LastSteps talk={talk} />
      </Part>
      <Part no={2} title={say("points.title")} note={say("points.note", { who })}>
        <Points points={talk.points} talkId={id} who={who} mine />
        <PointForm talkId={id} />
      </Part>
      <Part no={3} title={say("lines.title")} note={say("lines.note", { who })}>
        <LineForm
          about={about}
          place={id}
          kinds={talkKinds}
          label={say("lines.title")}
          hint={say("lines.hint")}
        />
        <Trail lines={talk.lines} about={about} />
      </Part>
    </>
  );
}
