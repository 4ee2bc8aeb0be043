import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { findJdk } from "../../../scripts/lib/jdk.mjs";
import { root } from "../../../scripts/lib/paths.mjs";
import { stamp } from "../../../scripts/lib/stamp.mjs";
import { answer } from "../../respond/src/protocol/client";
import { chance } from "../chance";
import { asIfMailed } from "../database";
import { Lead } from "../lead";
import { checkReleased, said } from "../released";
import { asDelivered, TenwardServer } from "../server";

/** Sets the minutes of load, and the part of them that is warm-up. */
const minutes = Number(process.env.TENWARD_SOAK_MINUTES ?? 60);
const warmUp = 0.25;
const dice = chance(Number(process.env.TENWARD_SOAK_SEED ?? 1));

interface Sample {
  /** Counts from the beginning of the load. */
  minute: number;
  /** MiB that the process holds, and MiB of objects that outlive a collection. */
  resident: number;
  heap: number;
}

function sample(pid: number, minute: number): Sample {
  const jcmd = (...command: string[]) =>
    execFileSync(join(findJdk().home, "bin/jcmd"), [String(pid), ...command], { encoding: "utf8" });
  jcmd("GC.run");
  const heap = /used (\d+)K/.exec(jcmd("GC.heap_info"))?.[1];
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return { minute, resident: Number(resident) / 1024, heap: Number(heap) / 1024 };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

test("memory stays where it is", async () => {
  test.setTimeout(0);
  const server = await TenwardServer.start({}, asDelivered);
  const samples: Sample[] = [];
  let answers = 0;
  try {
    const lead = new Lead(server.url);
    await lead.setUp(server.setupUrl);
    const names = (group: string, n: number) =>
      Array.from({ length: n }, (_, i) => `${group} ${i}`);
    const audience = await lead.addPeople({ team: names("Team", 24), client: names("Client", 16) });
    const begun = Date.now();
    const minute = () => (Date.now() - begun) / 60_000;
    for (let survey = 1; minute() < minutes; survey++) {
      const surveyId = await lead.launch(`Load ${survey}`, audience);
      const links = await lead.links(surveyId);
      const wanted = links.map((_, i) => said(`${survey}.${i}`, dice));
      const codes: string[] = [];
      const respondents = links.entries();
      const work = async () => {
        for (const [i, link] of respondents) codes.push(await answer(link, wanted[i] ?? {}));
      };
      await Promise.all(Array.from({ length: 8 }, work));
      await asIfMailed(server.home);
      await lead.close(surveyId);
      while (!(await lead.survey(surveyId)).resultsReady) await pause(200);
      await checkReleased(lead, surveyId, wanted, codes);
      answers += codes.length;
      if (minute() > samples.length * (minutes / 40)) samples.push(sample(server.pid, minute()));
    }
    const after = (share: number) => samples.filter((one) => one.minute > share * minutes);
    const [plateau, end] = [after(warmUp).slice(0, 5), after(warmUp).slice(-5)];
    const change = (what: "resident" | "heap") =>
      median(end.map((one) => one[what])) / median(plateau.map((one) => one[what])) - 1;
    const folder = join(root, "test-results/soak");
    mkdirSync(folder, { recursive: true });
    const result = {
      ran: stamp(begun),
      minutes: minute(),
      answers,
      samples,
      resident: change("resident"),
      heap: change("heap"),
    };
    writeFileSync(join(folder, "load.json"), JSON.stringify(result, null, 2));
    expect(after(warmUp).length).toBeGreaterThan(9);
    expect(change("resident")).toBeLessThan(0.1);
    expect(change("heap")).toBeLessThan(0.1);
  } finally {
    await server.dispose();
  }
});
