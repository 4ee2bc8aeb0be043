// npm run -s mcp: lets an AI assistant see how surveys stand and draft one, over the Model Context Protocol (stdio). Off until somebody
// makes a token for it. Neither comments, links and addresses nor launching and publishing: what is not here, it cannot do.
import { installPackages } from "./lib/build.mjs";
import { tools } from "./lib/mcp-tools.mjs";
import { CannotStart, run } from "./lib/stop.mjs";

await run(async () => {
  const { TENWARD_URL: url = "http://localhost:8080", TENWARD_TOKEN: token } = process.env;
  // What stands on a command line can be read by everybody on this computer.
  if (process.argv.length > 2)
    throw new CannotStart(
      "Set the address and the token with TENWARD_URL and TENWARD_TOKEN, not as arguments.",
    );
  if (!token)
    throw new CannotStart(
      "Create a token on the page /settings/tools and set TENWARD_TOKEN to it.",
    );
  // Standard output belongs to the protocol.
  installPackages(process.env, console.error);
  const { McpServer } = await import("@modelcontextprotocol/sdk/server/mcp.js");
  const { StdioServerTransport } = await import("@modelcontextprotocol/sdk/server/stdio.js");
  const { z } = await import("zod");
  const server = new McpServer({ name: "tenward", version: "0.2.0" });
  for (const { name, description, input, reads, run: answer } of tools(url, token)) {
    const inputSchema = Object.fromEntries(
      Object.entries(input).map(([key, says]) => [key, z.string().describe(says)]),
    );
    const options = { description, inputSchema, annotations: { readOnlyHint: reads } };
    server.registerTool(name, options, async (given) => {
      try {
        return { content: [{ type: "text", text: JSON.stringify(await answer(given), null, 2) }] };
      } catch (error) {
        return { content: [{ type: "text", text: error.message }], isError: true };
      }
    });
  }
  await server.connect(new StdioServerTransport());
  return new Promise((resolve) => process.stdin.on("close", () => resolve(0)));
});
