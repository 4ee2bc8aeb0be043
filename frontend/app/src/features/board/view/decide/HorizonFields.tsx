import { inMonths, lastDay, today } from "../../../../shared/days";
import { inLanguage, language, useT } from "../../../../shared/i18n";
import { Button, TextField, useFieldText } from "../../../../shared/ui";
import type { VerdictValues } from "../../state/verdictValues";
import type { Decidable } from "../../types";
import { useEditor } from "../editor/boardEditor";
import decide from "./decide.module.css";
import type { Wrongs } from "./wrongs";

type Props = {
  theme: Decidable;
  said: VerdictValues;
  wrongs: Wrongs;
  onChange: (parts: Partial<VerdictValues>, soon?: boolean) => void;
};

/** Respondents read the words; they stay in the language in which they were chosen. */
const quick = [3, 6, 12].map((count) => ({
  count,
  text: { en: `in ${count} months`, de: `in ${count} Monaten` },
}));

const isQuick = (words: string): boolean =>
  quick.some(({ text }) => Object.values(text).includes(words));

/** Until when it waits: in words for those who answered, as a day for the lead. */
export function HorizonFields({ theme, said: { horizon }, wrongs, onChange }: Props) {
  const t = useT();
  const { store } = useEditor();
  const [text, setText] = useFieldText(horizon.text ?? "");
  const type = (text: string) => {
    setText(text);
    onChange({ horizon: { ...horizon, text } });
  };
  return (
    <div className={decide.horizon}>
      <TextField
        label={t("Until when?")}
        hint={t("For example: after the migration, in about six months.")}
        error={wrongs.get("/horizon/text")}
        dir="auto"
        value={text}
        onChange={({ target }) => type(target.value)}
      />
      <TextField
        type="date"
        label={t("Remind me on")}
        hint={t("Only you can see this date. Your downloads include it too.")}
        error={wrongs.get("/horizon/remindOn")}
        min={today()}
        max={lastDay}
        value={horizon.remindOn ?? ""}
        onChange={({ target }) => onChange({ horizon: { ...horizon, remindOn: target.value } })}
      />
      <div className={"row no-print"}>
        {quick.map(({ count, text: words }) => (
          <Button
            key={count}
            small
            onPress={() => {
              const before = horizon.text?.trim() ?? "";
              const own = before !== "" && !isQuick(before);
              const text = own ? before : inLanguage(words);
              onChange({ horizon: { text, remindOn: inMonths(count) } }, true);
            }}
          >
            {inLanguage(words)}
          </Button>
        ))}
      </div>
      {theme.horizon && (
        <a
          className="no-print"
          href={`/api/boards/${store.id}/downloads/calendar?themeId=${theme.id}&language=${language()}`}
          download="tenward-reminder.ics"
        >
          {t("Add to calendar")}
        </a>
      )}
    </div>
  );
}
