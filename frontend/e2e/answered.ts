import { expect } from "@playwright/test";
import type { Answers } from "../respond/src/protocol/plaintext";
import { serverAt } from "../respond/src/protocol/server";
import { answers, type GroupName, people } from "./cast";
import { asIfMailed } from "./database";
import { Lead } from "./lead";
import type { TenwardServer } from "./server";
import { Voter } from "./voter";

/** A running survey "Am I on track?" that all fourteen have answered, one after the other as their links stand on the sheet. */
export async function answered(
  server: TenwardServer,
  said: Record<GroupName, Answers[]> = answers,
) {
  const lead = new Lead(server.url);
  await lead.setUp(server.setupUrl);
  const audience = await lead.addPeople({
    team: people.Team,
    manager: people.Manager,
    product: people.Product,
    client: people.Clients,
  });
  const surveyId = await lead.launch("Am I on track?", audience);
  const links = await lead.links(surveyId);
  const api = serverAt(server.url);
  const all = [...said.Team, ...said.Manager, ...said.Product, ...said.Clients];
  for (const [i, each] of all.entries()) {
    const voter = await Voter.of(links[i] ?? "", each);
    await voter.claim(api);
    expect(await voter.submit(api)).toBe("ok");
  }
  return { lead, surveyId, links };
}

/** The same, closed, with results that can be read. */
export async function answeredAndClosed(
  server: TenwardServer,
  said?: Record<GroupName, Answers[]>,
) {
  const all = await answered(server, said);
  await asIfMailed(server.home);
  await all.lead.close(all.surveyId);
  const ready = async () => (await all.lead.survey(all.surveyId)).resultsReady;
  await expect.poll(ready, { timeout: 60_000 }).toBe(true);
  return all;
}
