import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

type Asked = {
  messages: { content: string }[];
  response_format: { json_schema: { name: "wishes" | "groups" } };
};
type Numbered = { number: number; text: string };

/** Its name, the words by which a wish belongs to it, and those of the wishes that contradict the others. */
type Group = { name: string; has: RegExp; apart?: RegExp };

/** A language model that speaks the OpenAI protocol, splits at full stops and groups by words. */
export class LanguageModel {
  static readonly named = "qwen3:14b";
  /** What it was given with each question. */
  readonly heard: string[] = [];
  private readonly server = createServer((request, response) => void this.reply(request, response));

  private constructor(private readonly groups: Group[]) {}

  static async open(groups: Group[]): Promise<LanguageModel> {
    const model = new LanguageModel(groups);
    await new Promise<void>((done) => model.server.listen(0, "localhost", done));
    return model;
  }

  get environment(): Record<string, string> {
    const { port } = this.server.address() as AddressInfo;
    return {
      TENWARD_LLM_URL: `http://localhost:${port}/v1`,
      TENWARD_LLM_MODEL: LanguageModel.named,
    };
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  private async reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = (await json(request)) as Asked;
    const content = asked.messages.at(-1)?.content ?? "";
    this.heard.push(content);
    const given = JSON.parse(content);
    const { name } = asked.response_format.json_schema;
    const said = name === "wishes" ? split(given.comments) : this.grouped(given.wishes);
    const message = { role: "assistant", content: JSON.stringify(said) };
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ choices: [{ index: 0, finish_reason: "stop", message }] }));
  }

  private grouped(wishes: Numbered[]) {
    const groups = this.groups.map(({ name, has, apart }, at) => {
      const own = wishes.filter(({ text }) => has.test(text));
      const [one, other] = [true, false].map((is) => numbers(own, apart, is));
      return { number: at + 1, name, wishes: own.map(({ number }) => number), apart, one, other };
    });
    return {
      groups: groups.map(({ number, name, wishes }) => ({ number, name, wishes })),
      apart: groups.flatMap(({ apart, one, other }) => (apart ? [{ one, other }] : [])),
    };
  }
}

const split = (comments: Numbered[]) => ({
  comments: comments.map(({ number, text }) => ({ number, wishes: text.split(/(?<=\.) /) })),
});

const numbers = (of: Numbered[], apart: RegExp | undefined, is: boolean) =>
  of.filter(({ text }) => Boolean(apart?.test(text)) === is).map(({ number }) => number);
