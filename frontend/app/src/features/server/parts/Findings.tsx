import { Check, Circle, X } from "lucide-react";
import { useInstallation } from "../../../shared/api";
import { formatDay, msg, useT } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import styles from "../Live.module.css";
import type { ServerFinding } from "../queries";

const icons = { good: Check, "to-do": Circle, trouble: X };

const aboutLabels = {
  address: msg("Address"),
  tls: msg("https"),
  mail: msg("Email", { context: "sending" }),
  keys: msg("Keys folder"),
  clock: msg("Clock"),
  backup: msg("Backups"),
  "language-model": msg("Language model"),
};

const stateLabels = {
  good: msg("OK"),
  "to-do": msg("to do"),
  trouble: msg("problem"),
};

const findingTexts = {
  "mail-not-set-up": msg("No email is sent. Links are printed, or copied into a chat."),
  reachable: msg("{{address}} reaches this server."),
  "no-address": msg(
    "Forms can only be opened on this computer, because the server has no public address.",
  ),
  "only-this-computer": msg(
    "{{address}} only works on this computer. On a phone, it points to the phone itself.",
  ),
  "plain-http": msg(
    "{{address}} uses unencrypted http. Browsers can’t seal answers there, so no survey can be launched.",
  ),
  "address-unknown": msg("The name in {{address}} can’t be resolved."),
  "address-silent": msg("The server gets no response from {{address}}."),
  "address-untrusted": msg("{{address}} uses a certificate that this server doesn’t trust."),
  "another-server": msg("A different server responds at {{address}}."),
  "certificate-valid": msg("The certificate is trusted and valid until {{until}}."),
  "no-tls": msg("https isn’t set up yet."),
  "tls-silent": msg("{{host}} doesn’t use TLS on that port."),
  "certificate-soon-over": msg("The certificate expires on {{until}}."),
  "certificate-over": msg(
    "The certificate of {{host}} expired on {{until}}, so browsers reject it.",
  ),
  "certificate-elsewhere": msg("The certificate was issued for a different name than {{host}}."),
  "certificate-untrusted": msg(
    "This server doesn’t recognise the issuer of the certificate of {{host}}.",
  ),
  "proxy-not-named": msg(
    "The certificate is valid until {{until}}, but all visitors appear to come from the proxy.",
  ),
  "listens-openly": msg(
    "The server also accepts unencrypted http on {{listen}}, where others can reach it without the proxy.",
  ),
  "mail-answers": msg(
    "The mail server {{server}} accepts email from {{from}}. This server doesn’t read bounced emails.",
  ),
  "mail-silent": msg("The mail server {{server}} isn’t responding."),
  "mail-refuses": msg("The mail server {{server}} rejects the sign-in."),
  "mail-refuses-sender": msg(
    "The mail server {{server}} doesn’t accept email from {{from}}, because the address contains characters that need SMTPUTF8, which it doesn’t support.",
  ),
  "mail-insecure": msg("The mail server {{server}} offers no trusted TLS."),
  "mailbox-answers": msg(
    "The mail server {{server}} accepts email from {{from}}, and bounced emails are read at {{mailbox}}.",
  ),
  "mailbox-silent": msg(
    "Emails are sent, but the mailbox at {{mailbox}} isn’t responding, so bounced emails aren’t listed.",
  ),
  "mailbox-refuses": msg("Emails are sent, but the mailbox at {{mailbox}} rejects the sign-in."),
  "mailbox-insecure": msg(
    "Emails are sent, but {{mailbox}} offers no trusted TLS, so the mailbox isn’t read.",
  ),
  "keys-kept-apart": msg(
    "Only this server can read {{folder}}, and it’s marked so that backup programs skip it.",
  ),
  "keys-missing": msg(
    "{{folder}} isn’t the keys folder of this database. Running surveys wait, and this server isn’t ready.",
  ),
  "keys-of-another-database": msg(
    "{{folder}} belongs to another database. Running surveys wait, and this server isn’t ready.",
  ),
  "keys-in-use-elsewhere": msg(
    "{{folder}} is in use by a server with another database. One of them may be a copy of the other.",
  ),
  "surveys-without-keys": msg(
    "The keys of running surveys aren’t in {{folder}}: {{surveys}}. Their answers wait until the keys are back.",
  ),
  "backup-failed": msg("{{folder}} contains no backup from the last two days."),
  "keys-not-writable": msg("{{folder}} isn’t writable, so no survey can be launched or closed."),
  "keys-beside-data": msg(
    "{{folder}} is inside the data folder, so every backup of the data would include the keys.",
  ),
  "data-inside-keys": msg(
    "{{folder}} also contains the data folder, so backups skip the database too.",
  ),
  "keys-open-to-others": msg("Other users of this computer can read {{folder}}."),
  "keys-not-marked": msg("{{folder}} isn’t marked, so backup programs may include it."),
  "keys-of-unknown-surveys": msg(
    "{{folder}} contains keys of surveys that aren’t in this database: {{surveys}}. A restored backup may be older than these surveys.",
  ),
  "clocks-agree": msg("All clocks agree. Time zone data: version {{zones}}."),
  "clock-differs-from-database": msg(
    "The server’s clock and the database’s clock differ by {{seconds}} s.",
  ),
  "clock-differs-from-address": msg(
    "The server’s clock and the clock at its public address differ by {{seconds}} s.",
  ),
  "zones-old": msg("The time zone data is version {{zones}} and may be out of date."),
  "backup-recent": msg("Last backup {{madeOn}}, last test restore {{restoredOn}}."),
  "backup-never": msg("No backup has been recorded yet."),
  "backup-old": msg("The last backup recorded is from {{madeOn}}."),
  "restore-never": msg("The backup from {{madeOn}} has never been tested."),
  "restore-old": msg("The last test restore was on {{restoredOn}}."),
  "language-model-set": msg(
    "{{model}} at {{address}} can group comments. The server only sends comments of surveys whose respondents were told.",
  ),
  "language-model-none": msg("No language model is set up. The packaged models group comments."),
  "language-model-incomplete": msg(
    "{{setting}} has no usable value, so the language model isn’t used.",
  ),
  "language-model-address-wrong": msg(
    "The language model isn’t used, because its address isn’t usable: {{address}}",
  ),
};

const remedyTexts = {
  "no-address": msg("Set TENWARD_URL to the https address people should open, then restart."),
  "only-this-computer": msg("Set TENWARD_URL to an address that others can reach."),
  "plain-http": msg("Install a certificate or use a reverse proxy, and set TENWARD_URL to https."),
  "address-unknown": msg("Add the name to your DNS, or correct TENWARD_URL."),
  "address-silent": msg(
    "Check the proxy, the firewall and the port. Some networks don’t let servers reach their own public address; in that case, try it from a phone outside the network.",
  ),
  "address-untrusted": msg("See “https” below."),
  "another-server": msg(
    "Make the proxy forward everything to this server, or correct TENWARD_URL.",
  ),
  "no-tls": msg(
    "Set TENWARD_TLS_CERTIFICATE and TENWARD_TLS_KEY, or use a reverse proxy. Both are explained in docs/administration.md.",
  ),
  "tls-silent": msg("Check the proxy’s port and whether it terminates TLS."),
  "certificate-soon-over": msg("Renew it. The server reads the new files within an hour."),
  "certificate-over": msg("Renew it. The server reads the new files within an hour."),
  "certificate-elsewhere": msg("Get one for the name in TENWARD_URL."),
  "certificate-untrusted": msg(
    "Serve the full chain, including the intermediate certificate. If your company issues its own certificates, devices that know its root certificate still accept it.",
  ),
  "proxy-not-named": msg(
    "Set TENWARD_TRUSTED_PROXY to the proxy’s address, so that one person’s wrong passwords don’t slow down everyone else.",
  ),
  "listens-openly": msg(
    "Set TENWARD_LISTEN to 127.0.0.1 if the proxy runs on this computer. Otherwise, or in a container, make sure that only the proxy can reach the port.",
  ),
  "mail-not-set-up": msg("To invite people by email, set TENWARD_SMTP_HOST and TENWARD_SMTP_FROM."),
  "mail-silent": msg("Check TENWARD_SMTP_HOST, TENWARD_SMTP_PORT and the firewall."),
  "mail-refuses": msg("Check TENWARD_SMTP_USER and TENWARD_SMTP_PASSWORD."),
  "mail-refuses-sender": msg(
    "Set TENWARD_SMTP_FROM to an address without such characters. Until then, no email is sent.",
  ),
  "mail-insecure": msg(
    "Set TENWARD_SMTP_TLS to what it offers: starttls, tls, or none within your own network.",
  ),
  "mailbox-silent": msg("Check TENWARD_IMAP_HOST, TENWARD_IMAP_PORT and the firewall."),
  "mailbox-refuses": msg("Check TENWARD_IMAP_USER and TENWARD_IMAP_PASSWORD."),
  "mailbox-insecure": msg(
    "Set TENWARD_IMAP_TLS to what it offers: tls, starttls, or none within your own network.",
  ),
  "keys-missing": msg("Mount the folder or correct TENWARD_KEYS."),
  "keys-of-another-database": msg("Set TENWARD_KEYS to the keys folder of this database."),
  "keys-in-use-elsewhere": msg("Stop the other server, or set TENWARD_KEYS to another folder."),
  "surveys-without-keys": msg(
    "Bring the keys back. If they’re lost, say so below. The surveys are then cancelled.",
  ),
  "backup-failed": msg("The server’s log says why. The disk may be full or not writable."),
  "keys-not-writable": msg("Make the user that runs the server the owner of the folder."),
  "keys-beside-data": msg("Set TENWARD_KEYS to a folder elsewhere, ideally on a separate disk."),
  "data-inside-keys": msg(
    "Stop the server, move the data to another folder, and set TENWARD_HOME to it.",
  ),
  "keys-open-to-others": msg("Run chmod 700 on the folder."),
  "keys-not-marked": msg("Restart the server. It then writes CACHEDIR.TAG."),
  "keys-of-unknown-surveys": msg(
    "Delete these folders, because nothing else will destroy the keys. Keep them only if you’re about to restore a newer backup.",
  ),
  "clock-differs-from-database": msg("Turn on NTP on both, because surveys close by the clock."),
  "clock-differs-from-address": msg("Turn on NTP here and on the proxy."),
  "zones-old": msg("Update the Java runtime."),
  "backup-never": msg("Make a backup and enter the date below."),
  "backup-old": msg("Back up at least once a week and enter the date below."),
  "restore-never": msg(
    "Run {{command}} --rehearse FILE, check the copy, and enter the date below.",
  ),
  "restore-old": msg("Test a restore at least once a year."),
  "language-model-incomplete": msg(
    "Set both TENWARD_LLM_URL and TENWARD_LLM_MODEL, or neither. The name of the model may have 100 characters.",
  ),
  "language-model-address-wrong": msg(
    "Set TENWARD_LLM_URL to the base address, such as http://llm.example:11434/v1, without a user name or a key.",
  ),
};

/** One row each: what it is about, how it stands, one sentence, how to mend it. */
export function Findings({ findings }: { findings: readonly ServerFinding[] }) {
  const t = useT();
  const { command } = useInstallation();
  return (
    <ul className="rows">
      {findings.map((finding) => (
        <li key={finding.about} className={styles.finding}>
          <h2>{t(aboutLabels[finding.about])}</h2>
          <p className={`${styles.state} ${finding.state === "trouble" ? "stop" : ""}`}>
            <Icon of={icons[finding.state]} /> {t(stateLabels[finding.state])}
          </p>
          <div>
            <p>{t(findingTexts[finding.code], texts(finding.params))}</p>
            {finding.params?.wayBack && (
              <p className="note">
                {t(
                  "To go back to the version before the last update, restore {{wayBack}}. The file is kept until {{until}}.",
                  texts(finding.params),
                )}
              </p>
            )}
            {finding.code in remedyTexts && (
              <p className="note">
                {t(remedyTexts[finding.code as keyof typeof remedyTexts], { command })}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days as the reader writes them; noon, so that no zone makes another day of it. */
function texts(params: ServerFinding["params"] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const text = String(value);
      return [name, DAY.test(text) ? formatDay(`${text}T12:00:00Z`, "UTC") : text];
    }),
  );
}
