import { inMonths, lastDay, today } from "../../../../shared/days";
import { i18n, language, languages, useStrings } from "../../../../shared/i18n";
import { Button, TextField, useTyped } from "../../../../shared/ui";
import type { VerdictValues } from "../../state/verdictValues";
import type { Decidable } from "../../types";
import { useEditor } from "../editor/boardEditor";
import decide from "./decide.module.css";
import { decideStrings } from "./strings";
import type { Wrongs } from "./wrongs";

type Props = {
  theme: Decidable;
  said: VerdictValues;
  wrongs: Wrongs;
  onChange: (parts: Partial<VerdictValues>, soon?: boolean) => void;
};

const quick = [3, 6, 12];

/** Also in the language that the page was in before. */
const isQuick = (text: string): boolean =>
  languages.some((lng) =>
    quick.some(
      (count) => i18n.t("horizon.in", { ns: decideStrings.namespace, lng, count }) === text,
    ),
  );

/** Until when it waits: in words for those who answered, as a day for the lead. */
export function HorizonFields({ theme, said: { horizon }, wrongs, onChange }: Props) {
  const say = useStrings(decideStrings);
  const { store } = useEditor();
  const [text, setText] = useTyped(horizon.text ?? "");
  const type = (text: string) => {
    setText(text);
    onChange({ horizon: { ...horizon, text } });
  };
  return (
    <div className={decide.horizon}>
      <TextField
        label={say("horizon")}
        hint={say("horizon.example")}
        error={wrongs.get("/horizon/text")}
        dir="auto"
        value={text}
        onChange={({ target }) => type(target.value)}
      />
      <TextField
        type="date"
        label={say("remind")}
        hint={say("remind.note")}
        error={wrongs.get("/horizon/remindOn")}
        min={today()}
        max={lastDay}
        value={horizon.remindOn ?? ""}
        onChange={({ target }) => onChange({ horizon: { ...horizon, remindOn: target.value } })}
      />
      <div className={"row no-print"}>
        {quick.map((count) => (
          <Button
            key={count}
            small
            onPress={() => {
              const before = horizon.text?.trim() ?? "";
              const own = before !== "" && !isQuick(before);
              const text = own ? before : say("horizon.in", { count });
              onChange({ horizon: { text, remindOn: inMonths(count) } }, true);
            }}
          >
            {say("horizon.in", { count })}
          </Button>
        ))}
      </div>
      {theme.horizon && (
        <a
          className="no-print"
          href={`/api/boards/${store.view().material.board.id}/downloads/calendar?themeId=${theme.id}&language=${language()}`}
          download="tenward-reminder.ics"
        >
          {say("remind.calendar")}
        </a>
      )}
    </div>
  );
}
