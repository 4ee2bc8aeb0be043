import { expect, test } from "@playwright/test";
import { sure } from "../../demo/session";
import { answer } from "../../respond/src/protocol/client";
import { recordAgentStart } from "../agent";
import { chance } from "../chance";
import { asIfMailed, handOver, sql } from "../database";
import { Lead } from "../lead";
import { Mailbox } from "../mailbox";
import { said } from "../released";
import { TenwardServer } from "../server";

/** The board is kept, and its reply has not left. */
const created = "BoardResource#createBoard:after>org.postgresql.jdbc.PgConnection#commit:after";

test.describe.configure({ retries: 0 });
test.setTimeout(600_000);
test.beforeAll(recordAgentStart);

function noReply(error: Error): void {
  if (error.message !== "fetch failed") throw error;
}

/** Power cuts at these steps, one after the other; the next process goes on, with nobody asking it to. */
async function cutAt(server: TenwardServer, steps: string[], begin: () => Promise<unknown>) {
  await server.stop();
  await server.restart(`halt=${steps[0]}`);
  await begin();
  for (const [i, step] of steps.entries()) {
    await test.step(step, () => server.died());
    const now = new Date();
    const next = steps[i + 1];
    await server.restart(next && `halt=${next}`);
    // It may have died again before anybody could look.
    await handOver(server.home, now).catch(() => {});
  }
}

test("a mail leaves once, wherever a power cut meets it, and the lead reads what nobody knows", async () => {
  const mailbox = await Mailbox.open();
  const server = await TenwardServer.start(mailbox.environment);
  try {
    const lead = new Lead(server.url);
    await lead.setUp(server.setupUrl);
    const team = ["Aylin", "Bojan", "Chiara", "Daan", "Emeka", "Freya"];
    const audience = await lead.addPeople({ team }, "nordhafen.example");
    const steps = [
      "io.tenward.survey.mail.Outbox#claimed:after",
      "io.tenward.mail.SmtpConnection#send:before",
      "io.tenward.mail.SmtpConnection#send:after",
      "io.tenward.survey.mail.Outbox#settle:after",
    ];
    await cutAt(server, steps, async () => {
      await lead.launch("Cut short", audience, "mail");
      await sql(server.home, "update survey set mail_leaves_at = now()");
      await sql(server.home, "update mail set due_at = now()");
    });

    const states = () =>
      sql(server.home, "select state, reason, count(*)::int n from mail group by 1, 2 order by 1");
    await expect.poll(states, { timeout: 60_000 }).toEqual([
      { state: "sent", reason: "", n: 4 },
      { state: "unknown", reason: "interrupted", n: 2 },
    ]);
    const reached = mailbox.mails.map(({ to }) => to);
    expect(new Set(reached).size).toBe(5);
    expect(reached).toHaveLength(5);
  } finally {
    await server.dispose();
    await mailbox.close();
  }
});

test("themes are gathered once, wherever a power cut meets it", async () => {
  const server = await TenwardServer.start();
  try {
    const lead = new Lead(server.url);
    await lead.setUp(server.setupUrl);
    const dice = chance(20_261_121);
    const audience = await lead.addPeople({
      team: ["Aylin", "Bojan", "Chiara", "Daan", "Emeka", "Freya"],
    });
    const surveyId = await lead.launch("Gathered", audience);
    const links = await lead.links(surveyId);
    await Promise.all(links.map((link, i) => answer(link, said(`g${i}`, dice))));
    await asIfMailed(server.home);
    await lead.close(surveyId);
    await expect.poll(async () => (await lead.survey(surveyId)).resultsReady).toBe(true);

    const gather = (title: string) =>
      sure(lead.api.POST("/api/boards", { body: { title, surveyIds: [surveyId], role: false } }));
    const read = (boardId: string) =>
      sure(lead.api.GET("/api/boards/{boardId}", { params: { path: { boardId } } }));
    const state = async (boardId: string) => (await read(boardId)).synthesis.state;
    const cut = async (title: string, ...steps: string[]) => {
      // A gathering that is quick meets its step before the reply has left.
      await cutAt(server, steps, () => gather(title).catch(noReply));
      const { items } = await sure(lead.api.GET("/api/boards"));
      const made = items.filter((board) => board.title === title);
      expect(made).toHaveLength(1);
      return made[0]?.id ?? "";
    };

    for (const steps of [
      [created, "gather.Gathering#material:after", "gather.SplitStatement#of:after"],
      ["gather.KeptReadings#release:after", "state.GatheredTables#replace:after"],
      ["gather.Gathering#finish:after", "gather.Gathering#gather:after"],
    ]) {
      const all = steps.map((step) => `io.tenward.board.${step}`);
      const boardId = await cut(`Cut at ${steps.at(-1)}`, ...all);
      await expect.poll(() => state(boardId), { timeout: 60_000 }).toBe("done");
      const { comments, statements } = await read(boardId);
      expect(comments.length).toBeGreaterThan(0);
      // Each of these comments is one statement, and stands there once.
      const said = statements.map(({ commentId }) => commentId ?? "");
      expect(said.sort()).toEqual(comments.map(({ id }) => id).sort());
    }

    // What ends the server three times is not tried for ever, but again when it is asked for.
    const step = "io.tenward.board.gather.SplitStatement#of:after";
    const boardId = await cut("Three times", step, step, step);
    await expect.poll(() => state(boardId), { timeout: 60_000 }).toBe("failed");
    await lead.api.POST("/api/boards/{boardId}/synthesis", { params: { path: { boardId } } });
    await expect.poll(() => state(boardId), { timeout: 60_000 }).toBe("done");
  } finally {
    await server.dispose();
  }
});
