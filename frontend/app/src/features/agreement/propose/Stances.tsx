import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { limits, ProblemError, peopleQuery, type Schemas } from "../../../shared/api";
import { useFormAround } from "../../../shared/form";
import { formatList, msg, useT } from "../../../shared/i18n";
import { Options, Skeleton } from "../../../shared/ui";
import styles from "../agreement.module.css";

type Stance = Schemas["Stance"];
type Written = Pick<Stance, "personId"> & {
  /** Blank where they are not asked. */
  vote: NonNullable<Stance["vote"]> | "asked" | "";
  clauseId: string;
  why: string;
};
export type StanceValues = { people: Written[] };

const voteLabels = {
  "": msg("Not asked"),
  asked: msg("Asked, hasn’t voted yet"),
  agree: msg("Agrees"),
  live: msg("Can live with it"),
  object: msg("Objects"),
};

/** Selects what is sent: all who are asked, with what they said. */
const written = (people: readonly Written[]): Stance[] =>
  people
    .filter(({ vote }) => vote)
    .map(({ personId, vote, clauseId, why }) => ({
      personId,
      ...(vote && vote !== "asked" && { vote }),
      ...(vote === "object" && { clauseId }),
      ...(why.trim() && { why: why.trim() }),
    }));

/**
 * Sends what was written, and gives what is wrong with a stance the place of its person in the form.
 *
 * @throws ProblemError
 */
export async function sendingStances<T>(
  people: readonly Written[],
  send: (stances: Stance[]) => Promise<T>,
): Promise<T> {
  const stances = written(people);
  try {
    return await send(stances);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw error.with(
      error.faults.map((fault) => {
        const [, place, field] = /^\/stances\/(\d+)\/(\w+)$/.exec(fault.pointer) ?? [];
        const id = stances[Number(place)]?.personId;
        const at = people.findIndex(({ personId }) => personId === id);
        return at < 0 || !id
          ? fault
          : { ...fault, pointer: `/people/${at}/${field === "personId" ? "vote" : field}` };
      }),
    );
  }
}

type Props = {
  agreement: Pick<Schemas["Agreement"], "clauses" | "notByName">;
  /** These stances were noted before. */
  noted: readonly Schemas["PersonStance"][] | undefined;
  /** These people are asked now. */
  asked: readonly string[] | undefined;
};

const nobody: string[] = [];

/** The lead's people, and what each of them says to a version under their name. */
export function Stances({
  agreement: { clauses, notByName = nobody },
  noted,
  asked = nobody,
}: Props) {
  const t = useT();
  const { data: people } = useQuery(peopleQuery);
  const { form, fields } = useFormAround<StanceValues>();
  const { watch, getValues, setValue } = form;
  const { Select, Text } = fields;
  useEffect(() => {
    if (!people || getValues("people").length > 0) return;
    const before = new Map(noted?.map((stance) => [stance.personId, stance]));
    const mayAsk = asked.filter((id) => !notByName.includes(id));
    setValue(
      "people",
      [...new Set([...people.map(({ id }) => id), ...before.keys()])].map((personId) => {
        const { vote, clauseId = "", why = "" } = before.get(personId) ?? {};
        const isKnown = mayAsk.includes(personId) || before.has(personId);
        return { personId, vote: vote ?? (isKnown ? "asked" : ""), clauseId, why };
      }),
    );
  }, [people, noted, asked, notByName, getValues, setValue]);
  if (!people) return <Skeleton />;
  const name = (id: string) =>
    (people.find((person) => person.id === id) ?? noted?.find(({ personId }) => personId === id))
      ?.name ?? "";
  const barred = watch("people").filter(({ personId }) => notByName.includes(personId));
  const rows = watch("people").map(({ personId, vote }, place) => {
    if (notByName.includes(personId)) return null;
    return (
      <fieldset key={personId} className={styles.stance}>
        <Select name={`people.${place}.vote`} label={name(personId)}>
          <Options of={Object.entries(voteLabels).map(([value, label]) => [value, t(label)])} />
        </Select>
        {vote === "object" && (
          <Select
            name={`people.${place}.clauseId`}
            label={t("Clause")}
            required={t("Choose a clause.")}
          >
            <option value="">{t("Choose a clause")}</option>
            <Options of={clauses.map(({ id, text }) => [id, text])} />
          </Select>
        )}
        {vote && vote !== "asked" && (
          <Text
            name={`people.${place}.why`}
            label={t("Why (optional)")}
            maxLength={limits.Stance.why.maxLength}
          />
        )}
      </fieldset>
    );
  });
  return (
    <>
      {rows}
      {barred.length > 0 && (
        <p className="note">
          {t(
            "You can’t ask these people by name yet. They may have answered without a name in the last 60 days: {{names}}",
            { names: formatList(barred.map(({ personId }) => name(personId))) },
          )}
        </p>
      )}
    </>
  );
}
