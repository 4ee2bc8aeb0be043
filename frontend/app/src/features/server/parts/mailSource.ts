import { type Message, msg } from "../../../shared/i18n";

/** A sentence, and what stands in its gaps. */
type Finding = { words: Message; host?: string; domain?: string; from?: string };

/** Says what happened to a link on its way, by the address that arrived. */
export function compareLink(sent: string, pasted: string): Finding {
  const arrived = pasted.trim();
  if (arrived === sent) {
    return { words: msg("The link arrived as it was sent.") };
  }
  const url = URL.canParse(arrived) ? new URL(arrived) : undefined;
  const [before = ""] = sent.split("#");
  if (!url) {
    return { words: msg("This isn’t a link. Copy the address of the link in the email.") };
  }
  if (url.host !== new URL(sent).host) {
    return {
      words: msg(
        "{{host}} rewrites links. Exempt the address of this server there, or hand out links on paper.",
      ),
      host: url.host,
    };
  }
  return arrived.startsWith(before)
    ? {
        words: msg(
          "Something cuts off or changes what follows # in links. Invitations would not open.",
        ),
      }
    : { words: msg("This is a link of another test. Paste the one from the latest email.") };
}

/** `Authentication-Results` (RFC 8601) of a message, unfolded; the topmost is of the last server. */
function authenticationResults(source: string): string {
  const unfolded = source.replace(/\r?\n[ \t]+/g, " ");
  return unfolded.match(/^Authentication-Results:.*$/gim)?.join(" ") ?? "";
}

/** Relaxed alignment (RFC 7489, 3.1): one domain is the other, or lies below it. */
const aligned = (one: string, other: string) =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

const domainOf = (address: string) =>
  address
    .slice(address.lastIndexOf("@") + 1)
    .toLowerCase()
    .replace(/[<>;,\s]+$/, "");

/**
 * Says in words what the receiving server found out about the sender.
 *
 * @param source the whole message or its header
 */
export function judgeSender(source: string): Finding[] {
  const results = authenticationResults(source);
  const from = domainOf(source.match(/^From:.*?([^\s<>"]+@[^\s<>"]+)/im)?.[1] ?? "");
  if (!results) {
    return [
      {
        words: msg(
          "This text has no Authentication-Results line. Copy the whole source, or send the test to a mailbox outside your company.",
        ),
      },
    ];
  }
  const judge = (
    method: "spf" | "dkim",
    property: RegExp,
    sayings: { good: Message; other: Message; bad: Message },
  ): Finding => {
    const parts = results.split(";").filter((part) => part.trim().startsWith(`${method}=`));
    const passed = parts.filter((part) => part.trim().startsWith(`${method}=pass`));
    const domains = passed.map((part) => domainOf(part.match(property)?.[1] ?? ""));
    const domain = domains.find((each) => aligned(each, from)) ?? domains[0];
    if (domain === undefined) {
      return { words: sayings.bad, from };
    }
    return { words: aligned(domain, from) ? sayings.good : sayings.other, domain, from };
  };
  return [
    judge("spf", /smtp\.mailfrom=(\S+)/i, {
      good: msg("SPF passes, and its domain {{domain}} matches the sender."),
      other: msg(
        "SPF passes for {{domain}}, which is not the domain of the sender, {{from}}. Have the mail server use {{from}} as the envelope sender.",
      ),
      bad: msg("SPF does not pass. Add your mail server to the SPF record of {{from}}."),
    }),
    judge("dkim", /header\.[di]=(\S+)/i, {
      good: msg("DKIM passes, and its domain {{domain}} matches the sender."),
      other: msg(
        "DKIM passes for {{domain}}, which is not the domain of the sender, {{from}}. Have the mail server sign for {{from}}.",
      ),
      bad: msg("DKIM does not pass. Have your mail server sign its emails for {{from}}."),
    }),
  ];
}
