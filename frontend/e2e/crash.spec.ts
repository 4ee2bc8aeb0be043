import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { answer } from "../respond/src/protocol/client";
import type { Answers } from "../respond/src/protocol/plaintext";
import { Refused } from "../respond/src/protocol/server";
import { chance } from "./chance";
import { Lead } from "./lead";
import { memory } from "./memory";
import { checkReleased, said } from "./released";
import { TenwardServer } from "./server";

/** How often a survey is answered and closed while the server is killed; more of them before a release. */
const rounds = Number(process.env.TENWARD_CRASH_ROUNDS ?? 4);
const seed = Number(process.env.TENWARD_CRASH_SEED ?? Date.now() % 2 ** 31);
const team = ["Aylin", "Bojan", "Chiara", "Daan", "Emeka", "Freya"];
const client = ["Halima", "Ivo", "Jun", "Katja", "Lior"];

class Crashed extends Error {}

test("nothing acknowledged is lost, nothing counts twice, however often the server is killed", async () => {
  test.setTimeout(rounds * 300_000 + 300_000);
  console.log(`TENWARD_CRASH_SEED=${seed} TENWARD_CRASH_ROUNDS=${rounds}`);
  const dice = chance(seed);
  const server = await TenwardServer.start();
  try {
    const lead = new Lead(server.url);
    await lead.setUp(server.setupUrl);
    const audience = await lead.addPeople({ team, client });

    for (let round = 1; round <= rounds; round++) {
      const surveyId = await lead.launch(`Round ${round}`, audience);
      const links = await lead.links(surveyId);
      const wanted = links.map((_, i) => said(`${round}.${i}`, dice));

      const all = Promise.all(links.map((link, i) => persist(link, wanted[i] ?? {}, dice)));
      await killing(server, all, dice);
      const codes = await all;
      expect(new Set(codes).size).toBe(links.length);
      expect((await lead.counts(surveyId)).answered).toBe(links.length);

      await closeAndKill(server, lead, surveyId, dice);
      await checkReleased(lead, surveyId, wanted, codes);
      expect(existsSync(join(server.keys, surveyId)), "keys are gone").toBe(false);
    }
  } finally {
    await server.dispose();
  }
});

/** Answers like a browser whose tab crashes now and then, and whose owner opens the link again. */
async function persist(link: string, answers: Answers, dice: ReturnType<typeof chance>) {
  const storage = memory();
  await pause(dice.between(0, 2500));
  for (;;) {
    try {
      return await answer(link, answers, {
        storage,
        pause: async () => {
          await pause(dice.between(20, 300));
          if (dice.between(0, 9) === 0) throw new Crashed();
        },
      });
    } catch (error) {
      // Before the form was read there is nothing to repeat it for.
      const unread = error instanceof Refused && ["", "unavailable"].includes(error.slug);
      if (!(error instanceof Crashed) && !unread) throw error;
      await pause(dice.between(20, 300));
    }
  }
}

/** Kills and restarts the server until everybody's answer has arrived. */
async function killing(
  server: TenwardServer,
  all: Promise<unknown>,
  dice: ReturnType<typeof chance>,
) {
  let arrived = false;
  const done = all.finally(() => {
    arrived = true;
  });
  done.catch(() => {});
  for (let kills = 0; kills < 3 && !arrived; kills++) {
    await Promise.race([pause(dice.between(100, 1500)), done]);
    await server.kill9();
    await server.restart();
  }
}

/** Closes, and kills the server anywhere between the acceptance of the close and the end of it. */
async function closeAndKill(
  server: TenwardServer,
  lead: Lead,
  surveyId: string,
  dice: ReturnType<typeof chance>,
) {
  const closing = lead.close(surveyId).catch(() => undefined);
  await pause(dice.between(0, 400));
  await server.kill9();
  await server.restart();
  await closing;
  if (dice.between(0, 1)) {
    await pause(dice.between(0, 400));
    await server.kill9();
    await server.restart();
  }
  await expect
    .poll(
      async () => {
        const { state, resultsReady } = await lead.survey(surveyId);
        if (state === "running") await lead.close(surveyId).catch(() => undefined);
        return resultsReady ?? false;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}
