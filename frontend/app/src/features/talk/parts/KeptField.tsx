import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useRef, useState } from "react";
import { ofMember } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { useKeptText } from "../../../shared/saving";
import { most, talkScope } from "../../../shared/talk";
import { TextArea } from "../../../shared/ui";

type Props = {
  talkId: string;
  /** Which of its texts. */
  name: string;
  value: string | undefined;
  label: ReactNode;
  hint?: ReactNode;
  rows?: number;
  /** @param text null where nothing is left */
  save: (text: string | null) => Promise<void>;
};

/** A text of a talk, saved when it is left. What is not saved yet survives a reload. */
export function KeptField({ talkId, name, value = "", label, hint, rows = 4, save }: Props) {
  const t = useT();
  const [kept, keep, forget] = useKeptText(`${ofMember}${name}.${talkId}`);
  const [typing, setTyping] = useState(kept !== "");
  const latest = useRef(kept);
  latest.current = kept;
  const saving = useMutation({
    mutationFn: (text: string) => save(text.trim() || null),
    scope: talkScope(talkId),
    onSuccess: (_, text) => {
      forget(text);
      // Who went on typing meanwhile goes on.
      if (latest.current === text) setTyping(false);
    },
  });
  return (
    <>
      <TextArea
        label={label}
        hint={
          <>
            {hint} {saving.isSuccess && !typing && <span role="status">{t("Saved.")}</span>}
          </>
        }
        dir="auto"
        rows={rows}
        maxLength={most.text}
        value={typing ? kept : value}
        onChange={({ target }) => {
          setTyping(true);
          keep(target.value);
        }}
        onBlur={() => typing && saving.mutate(kept)}
      />
      {saving.error && <p className="note">{t("Not saved yet. Your text is still here.")}</p>}
      <ProblemNote error={saving.error} onRetry={() => saving.mutate(kept)} />
    </>
  );
}
