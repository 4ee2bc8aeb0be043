import {
  constants,
  createDecipheriv,
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  privateEncrypt,
  randomBytes,
  randomUUID,
  verify,
} from "node:crypto";
import type { Form, LaunchGroup, Manifest } from "../protocol/manifest";
import type { Answers } from "../protocol/plaintext";
import type { Replies } from "../results/replies";
import { assurances, productNotice } from "./notice";
import { decodeAnswers } from "./plaintext";

/** A survey as the server would freeze it, told in the story of `openapi.yaml`. */
export const story: Omit<Manifest, "sealingKey" | "survey" | "groups"> = {
  version: 1,
  title: "Am I on track?",
  intro: "I took over Billing in March. Before winter I want to know where I stand.",
  lead: "Ines Falk",
  workspace: "Nordhafen",
  operator: { name: "Nordhafen IT", isLead: false },
  language: "en",
  k: 4,
  opensAt: "2026-11-20T09:00:00Z",
  closesAt: "2026-11-27T17:00:00Z",
  zone: "Europe/Berlin",
  minutes: 4,
  questions: [
    {
      id: "review",
      kind: "item",
      text: { en: "Gives me a useful review", de: "Gibt mir eine brauchbare Durchsicht" },
      anchors: {
        3: { en: "Reviews come late, or only say “looks good”.", de: "Sie kommen spät." },
        6: { en: "Most come in a day. Large ones wait.", de: "Die meisten kommen an einem Tag." },
        10: {
          en: "I can rely on a first look within a day.",
          de: "Ich kann mich darauf verlassen.",
        },
      },
    },
    { id: "risk", kind: "item", text: { own: "Explains risk early" }, advice: false },
    {
      id: "focus",
      kind: "open",
      text: { en: "What should I be focusing on?", de: "Worauf achten?" },
    },
  ],
  labels: false,
  showNames: true,
  printedLinks: true,
  assurances,
  promise: {
    en: [
      "After this survey closes, the answers are shuffled.",
      "Server: It could be tampered with.\nYour words: They could be recognised.",
    ],
    de: [
      "Nach dem Schließen werden die Antworten gemischt.",
      "Server: Er könnte manipuliert werden.\nDeine Worte: Man könnte sie erkennen.",
    ],
  },
};

type Group = Omit<LaunchGroup, "signingKey">;

export const product: Group = {
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0402",
  kind: "smaller",
  named: false,
  invited: 7,
  members: [
    {
      groupId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0003",
      kind: "product",
      invited: 2,
      names: ["Ole Brandt", "Sunita Rao"],
      notice: productNotice,
    },
    {
      groupId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0004",
      kind: "client",
      invited: 5,
      notice: productNotice,
    },
  ],
};

export const newKey = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
/** Shared by the servers of a run, since making a key takes long. */
const shared = { sealing: newKey(), signing: newKey() };
const spki = (key: KeyObject) => key.export({ type: "spki", format: "der" }).toString("base64url");
/**
 * A public key whose modulus has this many bits. Nobody knows its factors, and nobody needs them to be refused.
 *
 * @returns DER SubjectPublicKeyInfo, base64url
 */
export const keyOf = (bits: number, e: number): string => {
  const hex = (value: bigint) => value.toString(16).padStart(2 * Math.ceil(bits / 8), "0");
  const n = Buffer.from(hex(2n ** BigInt(bits - 1) + 1n), "hex").toString("base64url");
  const exponent = Buffer.from(e.toString(16).padStart(6, "0"), "hex");
  const jwk = { kty: "RSA", n, e: exponent.toString("base64url") };
  return spki(createPublicKey({ key: jwk, format: "jwk" }));
};
const sha = (...parts: (Buffer | string)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const bytes = (text: string) => Buffer.from(text, "base64url");

/** One survey with real keys, in memory, that signs, verifies and opens as `docs/protocol.md` says. */
export class TestServer {
  readonly inviteId = randomUUID();
  readonly secret = randomBytes(32).toString("base64url");
  readonly readKey = randomBytes(16).toString("base64url");
  readonly manifest: Manifest;
  readonly form: Form;
  /** Hash of the blinded message by invite. */
  readonly ballots = new Map<string, string>();
  /** Box by token. */
  readonly answers = new Map<string, string>();
  declined = false;
  /** Holds what was published, once it was. */
  replies: Replies | undefined;
  takenBackAt: string | undefined;

  constructor(
    change: Partial<Manifest> = {},
    group = product,
    private readonly signing = shared.signing,
    private readonly sealing = shared.sealing,
  ) {
    this.manifest = {
      ...story,
      survey: randomUUID(),
      groups: [{ ...group, signingKey: spki(this.signing.publicKey) }],
      sealingKey: spki(this.sealing.publicKey),
      ...change,
    };
    const { closesAt } = this.manifest;
    const manifest = JSON.stringify(this.manifest);
    this.form = { manifest, state: "open", closesAt, now: new Date().toISOString(), takings: [] };
  }

  link(origin = "https://tenward.example"): string {
    const m = sha(this.form.manifest).toString("base64url");
    const { survey } = this.manifest;
    return `${origin}/r/#s=${survey}&i=${this.inviteId}&t=${this.secret}&m=${m}&r=${this.readKey}`;
  }

  /** Answers in place of `fetch`. */
  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const { pathname } = new URL(String(input));
    const body = init?.body ? JSON.parse(String(init.body)) : {};
    const [status, reply] = this.reply(`${init?.method} ${pathname}`, body);
    return status === 204 ? new Response(null, { status }) : Response.json(reply, { status });
  };

  /** Opens the box of the only answer. */
  opened(): Answers {
    const [[token, box] = []] = this.answers;
    return this.open(token ?? "", box ?? "");
  }

  private reply(call: string, body: Record<string, string>): [number, object] {
    const group = this.manifest.groups[0];
    switch (call) {
      case "POST /api/r/forms":
        return body.readKey === this.readKey ? [200, this.form] : problem(404, "unknown-invite");
      case "POST /api/r/receipts": {
        const counted = [...this.answers.keys()].map((token) => sha(bytes(token)).toString("hex"));
        return [200, { counted: counted.sort(), rejected: [] }];
      }
      case "POST /api/r/replies":
        if (body.readKey !== this.readKey) return problem(404, "unknown-invite");
        if (this.takenBackAt) return problem(409, "taken-back", { takenBackAt: this.takenBackAt });
        return this.replies ? [200, this.replies] : problem(409, "not-published");
      case "POST /api/r/invites/state": {
        if (body.secret !== this.secret) return problem(404, "unknown-invite");
        const used = this.ballots.has(this.inviteId);
        const state = used ? "ballot-issued" : this.declined ? "declined" : "unused";
        return [200, { state, launchGroupId: group?.id, groupId: group?.members[0]?.groupId }];
      }
      case "POST /api/r/ballots":
        return this.sign(String(body.inviteId), String(body.blindedMessage), body.secret);
      case "POST /api/r/declines":
        this.declined = Boolean(body.declined);
        return [204, {}];
      case "PUT /api/r/answers":
        return this.accept(body);
      default:
        return problem(404, "not-found");
    }
  }

  private sign(invite: string, blinded: string, secret?: string): [number, object] {
    if (secret !== this.secret) return problem(404, "unknown-invite");
    if (this.form.state !== "open") return problem(410, "closed");
    if ((this.ballots.get(invite) ?? blinded) !== blinded) {
      return problem(409, "ballot-already-issued");
    }
    this.ballots.set(invite, blinded);
    const key = { key: this.signing.privateKey, padding: constants.RSA_NO_PADDING };
    const signed = privateEncrypt(key, bytes(blinded)).toString("base64url");
    return [200, { blindSignature: signed }];
  }

  private accept({
    token = "",
    signature = "",
    box = "",
  }: Record<string, string>): [number, object] {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const key = { key: this.signing.publicKey, padding, saltLength: 48 };
    if (!verify("sha384", bytes(token), key, bytes(signature)))
      return problem(422, "bad-signature");
    if (bytes(box).length !== 16_796) return problem(422, "bad-size");
    if ((this.answers.get(token) ?? box) !== box) return problem(409, "token-spent");
    this.open(token, box);
    this.answers.set(token, box);
    return [204, {}];
  }

  private open(token: string, box: string): Answers {
    const all = bytes(box);
    const groupId = this.manifest.groups[0]?.id ?? "";
    const context = sha(sha(this.form.manifest), sha(bytes(token)), groupId);
    const key = privateDecrypt(
      { key: this.sealing.privateKey, oaepHash: "sha256", oaepLabel: context },
      all.subarray(0, 256),
    );
    const gcm = createDecipheriv("aes-256-gcm", key, all.subarray(256, 268));
    gcm.setAAD(context).setAuthTag(all.subarray(-16));
    const plaintext = Buffer.concat([gcm.update(all.subarray(268, -16)), gcm.final()]);
    return decodeAnswers(this.manifest.questions, plaintext);
  }
}

const problem = (status: number, slug: string, current?: object): [number, object] => [
  status,
  { type: `/problems/${slug}`, title: slug, status, ...(current && { current }) },
];
