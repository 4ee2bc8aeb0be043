import { useEffect } from "react";
import { client, ifMatch, type Schemas, type Versioned, versioned } from "../../../shared/api";
import * as saving from "../../../shared/saving";
import { agreementChanged, agreementPath } from "../queries";
import type { Agreement, WrittenAgreement } from "../types";
import { type AgreementClash, mergeAgreement, takeTheirClause } from "./merge";

type Shown = { written: WrittenAgreement };
export type AgreementSaving = saving.Saving<AgreementClash>;
/** A draft that saves itself as a whole; tabs are brought together clause by clause. */
export type AgreementAutoSave = saving.AutoSave<
  Agreement,
  WrittenAgreement | undefined,
  AgreementClash,
  Shown
>;
type TypedView = saving.SavedView<Shown, AgreementClash>;

const changing: saving.Changing<Agreement, WrittenAgreement | undefined, AgreementClash, Shown> = {
  none: undefined,
  isNone: (change) => change === undefined,
  add: (_, more) => more,
  without: (change, sent) => (change === sent ? undefined : change),
  rebase: (base, theirs, mine) => {
    if (!mine) return { change: undefined, clashes: [] };
    const { written, clashes } = mergeAgreement(base, mine, theirs);
    return { change: written, clashes };
  },
  settle: (change, clashes, side) =>
    change && side === "theirs" ? clashes.reduce(takeTheirClause, change) : change,
  show: ({ word, clauses }, change) => ({ written: change ?? { word, clauses } }),
};

const bodyOf = ({ word, clauses }: WrittenAgreement): Schemas["AgreementChange"] => ({
  word,
  clauses: clauses.map(({ id, section, text, why, theme }) => ({
    ...{ id, section, text: text.trim() },
    ...(why?.trim() && { why: why.trim() }),
    ...(theme && { themeId: theme.id }),
  })),
});

/** @param read what was read last: another version than is typed on is brought together with it */
export function useAgreementDraft(
  read: Versioned<Agreement>,
  tab: saving.Tab,
): [TypedView, AgreementAutoSave] {
  const [view, typed] = saving.useAutoSave(() => open(read, tab));
  useEffect(() => {
    if (read.etag !== typed.saved().etag) void typed.refresh();
  }, [read, typed]);
  return [view, typed];
}

function open(initial: Versioned<Agreement>, tab: saving.Tab): AgreementAutoSave {
  const { id } = initial.value;
  return new saving.AutoSave(initial, changing, {
    kept: localStorage,
    key: `tenward.agreement.${id}`,
    tab,
    read: () =>
      versioned(client.GET("/api/agreements/{agreementId}", { params: agreementPath(id) })),
    save: async (written = initial.value, { etag }) => {
      const body = bodyOf(written);
      const saved = await versioned(
        client.PUT("/api/agreements/{agreementId}", {
          params: { ...agreementPath(id), ...ifMatch(etag) },
          body,
          keepalive: saving.outlivesPage(body),
        }),
      );
      void agreementChanged(saved);
      return saved;
    },
  });
}

/** Saves what was typed; then what is made from it may begin. */
export async function savedAgreement(typed: AgreementAutoSave): Promise<Versioned<Agreement>> {
  const saving = await typed.flush();
  if (saving.is === "failed") throw saving.error;
  if (saving.is !== "saved") throw new NotSaved();
  return typed.saved();
}

/** What was typed cannot be saved as it is; the page says why where it was typed. */
export class NotSaved extends Error {}
