import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  raw: string;
}

/** A real mail server that keeps what it gets, and refuses whom it is told to. */
export class Mailbox {
  readonly mails: Mail[] = [];
  readonly refused = new Set<string>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _, done) =>
      done(this.refused.has(address) ? new Refusal("No such mailbox here") : undefined),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("latin1");
        const to = session.envelope.rcptTo[0]?.address ?? "";
        this.mails.push({ to, raw, ...read(raw) });
        done();
      });
    },
  });

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    await new Promise<void>((resolve) => mailbox.server.listen(0, "127.0.0.1", () => resolve()));
    return mailbox;
  }

  /** Returns settings that name this mail server to Tenward. */
  get environment(): Record<string, string> {
    const { port } = this.server.server.address() as AddressInfo;
    return {
      TENWARD_SMTP_HOST: "127.0.0.1",
      TENWARD_SMTP_PORT: String(port),
      TENWARD_SMTP_TLS: "none",
      TENWARD_SMTP_FROM: "tenward@nordhafen.example",
    };
  }

  to = (address: string): Mail[] => this.mails.filter((mail) => mail.to === address);

  close = () => new Promise<void>((resolve) => this.server.close(() => resolve()));
}

class Refusal extends Error {
  readonly responseCode = 550;
}

/** The links of a mail: the form, and declining. */
export const linksIn = ({ text }: Mail): string[] => text.match(/^http\S+$/gm) ?? [];

function read(raw: string): Pick<Mail, "subject" | "text" | "html"> {
  const [head = ""] = raw.split("\r\n\r\n", 1);
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? "";
  const [, text = "", html = ""] = raw.split(`--${boundary}`).map(decoded);
  const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(head)?.[1] ?? "";
  return { subject: words(subject.replace(/\r\n[ \t]/g, " ")), text, html };
}

function decoded(part: string): string {
  const at = part.indexOf("\r\n\r\n");
  const body = part.slice(at + 4);
  const encoding = /Content-Transfer-Encoding: (\S+)/i.exec(part.slice(0, at))?.[1] ?? "7bit";
  const bytes =
    encoding === "base64"
      ? Buffer.from(body, "base64")
      : encoding === "quoted-printable"
        ? quoted(body.replace(/=\r\n/g, ""))
        : Buffer.from(body, "latin1");
  return bytes.toString("utf8").replaceAll("\r\n", "\n");
}

const quoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );

/** RFC 2047. */
const words = (header: string) =>
  header
    .replace(/\?= =\?/g, "?==?")
    .replace(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_, way: string, text: string) =>
      (way.toUpperCase() === "B"
        ? Buffer.from(text, "base64")
        : quoted(text.replaceAll("_", " "))
      ).toString("utf8"),
    );
