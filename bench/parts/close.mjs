import { connect } from "../lib/database.mjs";
import { compete } from "../lib/rounds.mjs";
import { Rsa } from "../lib/rsa.mjs";
import { answerForAll, closed } from "../lib/sealed.mjs";
import { judge } from "../lib/statistics.mjs";
import { warmUp } from "../lib/wrk.mjs";

const ANSWERS = 5000;
const SMALL_HEAP = 128;

export const title = "Closing a survey of 5,000 answers";

/** One try, on two cores. */
export const minutes = 2;

export async function run(bench) {
  const { server, lead } = await bench.installation();
  const rsa = new Rsa(bench.jdk);
  try {
    const close = async () => {
      const count = bench.quick ? 1000 : ANSWERS;
      const { seconds, seen } = await closeOne(server, lead, count);
      return { rate: count / seconds, seconds, seen };
    };
    bench.say("  warming up ...");
    await warmUp(bench.seconds(20), async () => {
      await close();
      await rsa.rate("open", bench.seconds(3));
    });
    const measured = await compete(
      bench,
      {
        "Tenward, from the request until the results are served": close,
        "bare RSA": () => rsa.rate("open", bench.seconds(3)),
      },
      [
        {
          name: "answers a second to bare RSA-OAEP decryptions",
          value: (round) => own(round).rate / round["bare RSA"].rate,
          limit: { atLeast: 0.6 },
        },
        {
          name: "times that the lead reads how far it is, asking five times a second",
          value: (round) => own(round).seen,
          limit: { atLeast: 1 },
          exact: true,
        },
      ],
    );
    measured.results.push(await inSmallHeap(bench, server, lead));
    return measured;
  } finally {
    rsa.end();
  }
}

const own = (round) => Object.values(round).find(({ seen }) => seen !== undefined);

async function closeOne(server, lead, count) {
  const surveyId = await lead.launch(`${count} answers`, "team", count);
  const { text } = await lead.form(surveyId);
  const database = await connect(server);
  try {
    await answerForAll(database, surveyId, text);
    await database.query("checkpoint");
  } finally {
    await database.end();
  }
  return closed(lead, surveyId);
}

/** What is read at once does not depend on how many answered: it works in a heap smaller than the boxes are together, twice over as text. */
async function inSmallHeap(bench, server, lead) {
  await server.stop();
  await server.launch(undefined, { JDK_JAVA_OPTIONS: `-Xmx${SMALL_HEAP}m` });
  try {
    const { seconds } = await closeOne(server, lead, ANSWERS);
    bench.say(`  in a heap of ${SMALL_HEAP} MiB: ${seconds.toFixed(1)} s`);
    const limit = { atMost: 120 };
    const name = `closes in a heap of ${SMALL_HEAP} MiB (seconds)`;
    return { name, limit, values: [seconds], ...judge([seconds], limit, true) };
  } finally {
    await server.stop();
    await server.launch();
  }
}
