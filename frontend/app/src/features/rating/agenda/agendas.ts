import { allQuery, CreationKey, client, ifMatch, queries, versioned } from "../../../shared/api";
import { today } from "../../../shared/days";
import type { AgendaChange, GapAgenda } from "../types";

/** The query lists the lead's agendas, latest first. */
export const agendasQuery = allQuery("/api/agendas");

/** The address has this value for an agenda that begins with the next added item. */
export const another = "new";

/** The agenda that the address names, which may be gone; without a name, the one begun last for the survey. */
export const agendaOf = (
  agendas: GapAgenda[],
  surveyId: string,
  named: string,
): GapAgenda | undefined =>
  agendas.find((agenda) => agenda.surveyId === surveyId && (!named || agenda.id === named));

const list = (change: (agendas: GapAgenda[]) => GapAgenda[]) =>
  queries.setQueryData(agendasQuery.queryKey, (agendas = []) => change(agendas));

export async function beginAgenda(surveyId: string, items: string[]): Promise<GapAgenda> {
  const body = { surveyId, day: today(), withWhom: "", audience: "manager", items } as const;
  const params = new CreationKey().for(body);
  const { value } = await versioned(client.POST("/api/agendas", { params, body }));
  list((agendas) => [value, ...agendas]);
  return value;
}

/** Finds the agenda in the list, whose version may be newer than that of the page. */
async function found(agendaId: string): Promise<GapAgenda | undefined> {
  const agendas = await queries.ensureQueryData(agendasQuery);
  return agendas.find(({ id }) => id === agendaId);
}

export async function changeAgenda(agendaId: string, change: Partial<AgendaChange>): Promise<void> {
  const agenda = await found(agendaId);
  if (!agenda) return;
  const { day, withWhom, audience, items, etag } = { ...agenda, ...change };
  const params = { path: { agendaId }, ...ifMatch(etag) };
  const body = { day, withWhom, audience, items };
  const { value } = await versioned(client.PUT("/api/agendas/{agendaId}", { params, body }));
  list((agendas) => agendas.map((each) => (each.id === agendaId ? value : each)));
}

export async function removeAgenda(agendaId: string): Promise<void> {
  const agenda = await found(agendaId);
  if (!agenda) return;
  const params = { path: { agendaId }, ...ifMatch(agenda.etag) };
  await client.DELETE("/api/agendas/{agendaId}", { params });
  list((agendas) => agendas.filter(({ id }) => id !== agendaId));
}
