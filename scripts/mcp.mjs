// npm run -s mcp: for assistants that start a program instead of calling an address. Passes each message between standard input and
// output and the server's /mcp. One token reads answers, another one people and the lead's own work: start it once for each.
import { createInterface } from "node:readline";
import { CannotStart, run } from "./lib/stop.mjs";

await run(async () => {
  const { TENWARD_URL: url = "http://localhost:8080", TENWARD_TOKEN: token } = process.env;
  // Every user of this computer can read a command line.
  if (process.argv.length > 2)
    throw new CannotStart(
      "Set the address and the token with TENWARD_URL and TENWARD_TOKEN, not as arguments.",
    );
  if (!token)
    throw new CannotStart(
      "Create a token on the page /settings/tools and set TENWARD_TOKEN to it.",
    );
  const headers = {
    Authorization: `Bearer ${token}`,
    "Content-Type": "application/json",
    Accept: "application/json, text/event-stream",
  };

  /** The answer of the server, or what JSON-RPC says of a request without one. A notification has none. */
  async function pass(line) {
    const { id } = JSON.parse(line);
    const failed = (message) =>
      id === undefined
        ? ""
        : JSON.stringify({ jsonrpc: "2.0", id, error: { code: -32000, message } });
    try {
      const request = { method: "POST", headers, body: line, redirect: "error" };
      const answer = await fetch(new URL("/mcp", url), request);
      if (answer.ok) return await answer.text();
      const { type, detail } = await answer.json();
      return failed(`${type}: ${detail}`);
    } catch (error) {
      return failed(`${url} does not answer: ${error.message}`);
    }
  }

  for await (const line of createInterface({ input: process.stdin })) {
    const answer = line.trim() && (await pass(line));
    if (answer) process.stdout.write(`${answer}\n`);
  }
  return 0;
});
