// A bot in one file: it posts what happens in Tenward to a chat channel.
//
//   1. On /integrations, create a webhook to the address of this bot, format JSON. Copy its secret.
//   2. Run it (Node 20 or newer, nothing to install):
//
//        TENWARD_WEBHOOK_SECRET=whsec_... CHAT_URL=https://hooks.slack.com/services/... node examples/bot.mjs
//
//   3. Select "Send a test" on /integrations. Without CHAT_URL the bot prints what it would say.
//
// Tenward posts to https only. To try the bot on your own computer, let the server reach it:
// start Tenward with TENWARD_WEBHOOK_ALLOW=127.0.0.1, and create the webhook to http://127.0.0.1:4000.
// In a company, put the bot behind the reverse proxy that you have.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const { TENWARD_WEBHOOK_SECRET = "", CHAT_URL, PORT = "4000" } = process.env;
if (!TENWARD_WEBHOOK_SECRET.startsWith("whsec_")) {
  console.error("Set TENWARD_WEBHOOK_SECRET to the secret that was shown when you created the webhook.");
  process.exit(1);
}
const key = Buffer.from(TENWARD_WEBHOOK_SECRET.slice("whsec_".length), "base64");
const fiveMinutes = 5 * 60;
const mostBytes = 64 * 1024;

/** Whether a post comes from Tenward, now: Standard Webhooks 1.0, which libraries in every language check as well. */
function isGenuine(headers, body) {
  const id = headers["webhook-id"];
  const timestamp = headers["webhook-timestamp"];
  // Old posts are refused, so nobody can record one and send it again.
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  if (!id || !(age < fiveMinutes)) return false;
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  // For a day after you replace the secret there are two signatures, separated by a space.
  return (headers["webhook-signature"] ?? "").split(" ").some((signature) => {
    const given = Buffer.from(signature.replace(/^v1,/, ""), "base64");
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** What the channel reads. An event contains ids, counts and a link, and no answers. */
function sentence({ type, data }) {
  const sentences = {
    "survey.launched": `A survey has been launched. ${data.invited} people have been asked.`,
    "survey.closed": `A survey has closed. ${data.answered} of ${data.invited} people answered.`,
    "survey.results_ready": "The results are ready.",
    "survey.self_rating_needed": "Rate yourself to see the results.",
    "webhook.test": "Tenward can reach this bot.",
  };
  // New types may be added: ignore those you do not know.
  return sentences[type] && `${sentences[type]} ${data.link}`;
}

/** Slack takes `{ text }`, and so do many others. */
async function say(text) {
  if (!CHAT_URL) {
    console.log(text);
    return;
  }
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(CHAT_URL, { method: "POST", headers, body: JSON.stringify({ text }) });
  if (!answer.ok) throw new Error(`The chat answered with status ${answer.status}`);
}

/** Tenward repeats a delivery that was not answered in time, with the same id. Keep the ids in a database if you have one. */
const seen = new Set();

async function take(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > mostBytes) return 413;
    chunks.push(chunk);
  }
  // Verify the bytes as received: parsing and serialising them again would change them.
  const body = Buffer.concat(chunks).toString("utf8");
  if (!isGenuine(request.headers, body)) return 401;
  const event = JSON.parse(body);
  if (!seen.has(event.id)) {
    const text = sentence(event);
    if (text) await say(text);
    seen.add(event.id);
  }
  return 204;
}

const server = createServer((request, response) => {
  take(request)
    // Without a 2xx status within 15 seconds, Tenward tries again for three days.
    .catch((error) => {
      console.error(error.message);
      return 502;
    })
    .then((status) => response.writeHead(status).end());
});
server.listen(Number(PORT), () => console.log(`Listening on port ${server.address().port}`));
