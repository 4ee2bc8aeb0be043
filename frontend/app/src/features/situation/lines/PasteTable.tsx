import { useState } from "react";
import { useTyped } from "../../../shared/changes";
import { formatList, formatNumber, inLanguage, useT } from "../../../shared/i18n";
import { useAnswerWords } from "../../../shared/situation";
import { Button, Dialog, ScrollTable, TextArea } from "../../../shared/ui";
import { answerText, peopleOf } from "../answers";
import type { SituationAnswer, SituationQuestion } from "../types";
import { mostAnswers, mostLines } from "./lines";
import { readPasted } from "./pasted";

type Props = {
  questions: readonly SituationQuestion[];
  people: readonly { id: string; name: string }[];
  /** What is pasted is kept under this. */
  typed: string;
  /** So many are there already. */
  lines: number;
  answers: number;
  onAdd: (rows: SituationAnswer[][]) => void;
  onClose: () => void;
};

/** Takes rows of a table as lines, once all of them fit. */
export function PasteTable({ questions, people, typed, lines, answers, onAdd, onClose }: Props) {
  const t = useT();
  const say = useAnswerWords();
  const [text, keep, forget] = useTyped(typed);
  const [isRefused, setRefused] = useState(false);
  const { columns, rows, faults, refused } = readPasted(text, questions, people);
  const isTooMuch = lines + rows.length > mostLines || answers + rows.flat().length > mostAnswers;
  const error =
    refused ??
    (faults.length > 0
      ? t("One cell doesn’t fit. | {{first}} cells don’t fit.", { count: faults.length })
      : isTooMuch
        ? t("A record holds at most {{max}} lines and {{answers}} answers.", {
            ...{ max: mostLines, answers: formatNumber(mostAnswers) },
          })
        : isRefused && rows.length === 0
          ? t("Paste at least one row.")
          : undefined);
  const add = () => {
    if (error || rows.length === 0) return setRefused(true);
    onAdd(rows);
    forget(text);
  };
  return (
    <Dialog open onClose={onClose} heading={t("Paste table")} wide={rows.length > 0}>
      <div className="form">
        <TextArea
          label={t("Rows from your table")}
          hint={t("Columns: {{text}}. A first row with these names may have them in any order.", {
            text: formatList(
              questions.map(({ label }) => t("“{{text}}”", { text: inLanguage(label) })),
            ),
          })}
          dir="auto"
          rows={6}
          autoFocus
          value={text}
          error={error}
          onChange={({ target }) => keep(target.value)}
        />
        {faults.length > 0 && (
          <ul>
            {faults.map(({ row, label, cell, allowed }) => (
              <li key={`${row}${label}`} className="note">
                {t("Row {{row}}, “{{label}}”: {{cell}}.", { row, label, cell })} {allowed}
              </li>
            ))}
          </ul>
        )}
        {rows.length > 0 && (
          <ScrollTable
            label={t("The lines as they will be")}
            caption={t("The lines as they will be")}
          >
            <thead>
              <tr>
                {columns.map(({ key, label }) => (
                  <th key={key} scope="col">
                    {inLanguage(label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
                <tr key={at}>
                  {columns.map((question) => (
                    <td key={question.key} dir="auto">
                      {peopleOf(row, question.key)
                        .map(({ name }) => name)
                        .join(", ") || say(question, answerText(row, question.key))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        )}
        <div className="row">
          <Button look="primary" onPress={add}>
            {rows.length > 0
              ? t("Add one line | Add {{words}} lines", { count: rows.length })
              : t("Add lines")}
          </Button>
          <Button onPress={onClose}>{t("Cancel")}</Button>
        </div>
      </div>
    </Dialog>
  );
}
