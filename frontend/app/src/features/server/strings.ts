import { defineStrings } from "../../shared/i18n";

export const strings = defineStrings(
  "live",
  {
    title: "Going live",
    ownersOnly: "Only owners can see the server status",
    "ownersOnly.text":
      "It covers the address, https, email, keys and backups. Ask an owner of this workspace.",
    looking: "The server is checking itself. This takes a few seconds.",
    checkedAt: "Checked {{time}}, from the server itself.",
    again: "Check again",
    good: "Ready: people can open your forms from anywhere",
    toDo_one: "One thing left to do",
    toDo_other: "{{first}} things left to do",
    trouble_one: "One thing needs fixing",
    trouble_other: "{{first}} things need fixing",
    "about.address": "Address",
    "about.tls": "https",
    "about.mail": "Email",
    "about.keys": "Keys folder",
    "about.clock": "Clock",
    "about.backup": "Backups",
    "state.good": "OK",
    "state.to-do": "to do",
    "state.trouble": "problem",

    reachable: "{{address}} reaches this server.",
    "no-address":
      "Forms can only be opened on this computer, because the server has no public address.",
    "no-address.mend": "Set TENWARD_URL to the https address people should open, then restart.",
    "only-this-computer":
      "{{address}} only works on this computer. On a phone, it points to the phone itself.",
    "only-this-computer.mend": "Set TENWARD_URL to an address that others can reach.",
    "plain-http":
      "{{address}} uses unencrypted http. Browsers can’t seal answers there, so no survey can be launched.",
    "plain-http.mend":
      "Install a certificate or use a reverse proxy, and set TENWARD_URL to https.",
    "address-unknown": "The name in {{address}} can’t be resolved.",
    "address-unknown.mend": "Add the name to your DNS, or correct TENWARD_URL.",
    "address-silent": "The server gets no response from {{address}}.",
    "address-silent.mend":
      "Check the proxy, the firewall and the port. Some networks don’t let servers reach their own public address; in that case, try it from a phone outside the network.",
    "address-untrusted": "{{address}} uses a certificate that this server doesn’t trust.",
    "address-untrusted.mend": "See “https” below.",
    "another-server": "A different server responds at {{address}}.",
    "another-server.mend":
      "Make the proxy forward everything to this server, or correct TENWARD_URL.",

    "certificate-valid": "The certificate is trusted and valid until {{until}}.",
    "no-tls": "https isn’t set up yet.",
    "no-tls.mend":
      "Set TENWARD_TLS_CERTIFICATE and TENWARD_TLS_KEY, or use a reverse proxy. Both are explained in docs/administration.md.",
    "tls-silent": "{{host}} doesn’t use TLS on that port.",
    "tls-silent.mend": "Check the proxy’s port and whether it terminates TLS.",
    "certificate-soon-over": "The certificate expires on {{until}}.",
    "certificate-soon-over.mend": "Renew it. The server reads the new files within an hour.",
    "certificate-over": "The certificate of {{host}} expired on {{until}}, so browsers reject it.",
    "certificate-over.mend": "Renew it. The server reads the new files within an hour.",
    "certificate-elsewhere": "The certificate was issued for a different name than {{host}}.",
    "certificate-elsewhere.mend": "Get one for the name in TENWARD_URL.",
    "certificate-untrusted":
      "This server doesn’t recognise the issuer of the certificate of {{host}}.",
    "certificate-untrusted.mend":
      "Serve the full chain, including the intermediate certificate. If your company issues its own certificates, devices that know its root certificate still accept it.",
    "proxy-not-named":
      "The certificate is valid until {{until}}, but all visitors appear to come from the proxy.",
    "proxy-not-named.mend":
      "Set TENWARD_TRUSTED_PROXY to the proxy’s address, so that one person’s wrong passwords don’t slow down everyone else.",
    "listens-openly":
      "The server also accepts unencrypted http on {{listen}}, where others can reach it without the proxy.",
    "listens-openly.mend":
      "Set TENWARD_LISTEN to 127.0.0.1 if the proxy runs on this computer. Otherwise, or in a container, make sure that only the proxy can reach the port.",

    "mail-answers":
      "The mail server {{server}} accepts email from {{from}}. This server doesn’t read bounced emails.",
    "mail-not-set-up": "No email is sent. Links are printed, or copied into a chat.",
    "mail-not-set-up.mend":
      "To invite people by email, set TENWARD_SMTP_HOST and TENWARD_SMTP_FROM.",
    "mail-silent": "The mail server {{server}} isn’t responding.",
    "mail-silent.mend": "Check TENWARD_SMTP_HOST, TENWARD_SMTP_PORT and the firewall.",
    "mail-refuses": "The mail server {{server}} rejects the sign-in.",
    "mail-refuses.mend": "Check TENWARD_SMTP_USER and TENWARD_SMTP_PASSWORD.",
    "mail-refuses-sender":
      "The mail server {{server}} doesn’t accept email from {{from}}, because the address contains characters that need SMTPUTF8, which it doesn’t support.",
    "mail-refuses-sender.mend":
      "Set TENWARD_SMTP_FROM to an address without such characters. Until then, no email is sent.",
    "mail-insecure": "The mail server {{server}} offers no trusted TLS.",
    "mail-insecure.mend":
      "Set TENWARD_SMTP_TLS to what it offers: starttls, tls, or none within your own network.",
    "mailbox-answers":
      "The mail server {{server}} accepts email from {{from}}, and bounced emails are read at {{mailbox}}.",
    "mailbox-silent":
      "Emails are sent, but the mailbox at {{mailbox}} isn’t responding, so bounced emails aren’t listed.",
    "mailbox-silent.mend": "Check TENWARD_IMAP_HOST, TENWARD_IMAP_PORT and the firewall.",
    "mailbox-refuses": "Emails are sent, but the mailbox at {{mailbox}} rejects the sign-in.",
    "mailbox-refuses.mend": "Check TENWARD_IMAP_USER and TENWARD_IMAP_PASSWORD.",
    "mailbox-insecure":
      "Emails are sent, but {{mailbox}} offers no trusted TLS, so the mailbox isn’t read.",
    "mailbox-insecure.mend":
      "Set TENWARD_IMAP_TLS to what it offers: tls, starttls, or none within your own network.",

    "keys-kept-apart":
      "Only this server can read {{folder}}, and it’s marked so that backup programs skip it.",
    "keys-missing":
      "{{folder}} isn’t the keys folder of this database. Running surveys wait, and this server isn’t ready.",
    "keys-missing.mend": "Mount the folder or correct TENWARD_KEYS.",
    "keys-of-another-database":
      "{{folder}} belongs to another database. Running surveys wait, and this server isn’t ready.",
    "keys-of-another-database.mend": "Set TENWARD_KEYS to the keys folder of this database.",
    "keys-in-use-elsewhere":
      "{{folder}} is in use by a server with another database. One of them may be a copy of the other.",
    "keys-in-use-elsewhere.mend": "Stop the other server, or set TENWARD_KEYS to another folder.",
    "surveys-without-keys":
      "The keys of running surveys aren’t in {{folder}}: {{surveys}}. Their answers wait until the keys are back.",
    "surveys-without-keys.mend":
      "Bring the keys back. If they’re lost, say so below. The surveys are then cancelled.",
    "keys-not-writable": "{{folder}} isn’t writable, so no survey can be launched or closed.",
    "keys-not-writable.mend": "Make the user that runs the server the owner of the folder.",
    "keys-beside-data":
      "{{folder}} is inside the data folder, so every backup of the data would include the keys.",
    "keys-beside-data.mend": "Set TENWARD_KEYS to a folder elsewhere, ideally on a separate disk.",
    "data-inside-keys":
      "{{folder}} also contains the data folder, so backups skip the database too.",
    "data-inside-keys.mend":
      "Stop the server, move the data to another folder, and set TENWARD_HOME to it.",
    "keys-open-to-others": "Other users of this computer can read {{folder}}.",
    "keys-open-to-others.mend": "Run chmod 700 on the folder.",
    "keys-not-marked": "{{folder}} isn’t marked, so backup programs may include it.",
    "keys-not-marked.mend": "Restart the server. It then writes CACHEDIR.TAG.",
    "keys-of-unknown-surveys":
      "{{folder}} contains keys of surveys that aren’t in this database: {{surveys}}. A restored backup may be older than these surveys.",
    "keys-of-unknown-surveys.mend":
      "Delete these folders, because nothing else will destroy the keys. Keep them only if you’re about to restore a newer backup.",

    "clocks-agree": "All clocks agree. Time zone data: version {{zones}}.",
    "clock-differs-from-database":
      "The server’s clock and the database’s clock differ by {{seconds}} s.",
    "clock-differs-from-database.mend": "Turn on NTP on both, because surveys close by the clock.",
    "clock-differs-from-address":
      "The server’s clock and the clock at its public address differ by {{seconds}} s.",
    "clock-differs-from-address.mend": "Turn on NTP here and on the proxy.",
    "zones-old": "The time zone data is version {{zones}} and may be out of date.",
    "zones-old.mend": "Update the Java runtime.",

    "backup-recent": "Last backup {{madeOn}}, last test restore {{restoredOn}}.",
    "backup-never": "No backup has been recorded yet.",
    "backup-never.mend": "Make a backup and enter the date below.",
    "backup-old": "The last backup recorded is from {{madeOn}}.",
    "backup-old.mend": "Back up at least once a week and enter the date below.",
    "backup-failed": "{{folder}} contains no backup from the last two days.",
    "backup-failed.mend": "The server’s log says why. The disk may be full or not writable.",
    "restore-never": "The backup from {{madeOn}} has never been tested.",
    "restore-never.mend":
      "Run npm start -- --rehearse FILE, check the copy, and enter the date below.",
    "restore-old": "The last test restore was on {{restoredOn}}.",
    "restore-old.mend": "Test a restore at least once a year.",

    "keysLost.title": "If the keys are lost",
    "keysLost.text":
      "If the keys won’t come back, cancel the surveys that wait for them. You can’t do this while any server sees the keys.",
    "keysLost.action": "Cancel surveys",
    "keysLost.ask": "Cancel all surveys without keys?",
    "keysLost.consequence":
      "All answers to these surveys are deleted unread. Respondents read that the surveys were cancelled. This can’t be undone.",
    "keysLost.done": "Surveys cancelled",

    "backup.title": "Backups",
    "backup.how":
      "Run npm start -- --backup FILE while the server is running, or set TENWARD_BACKUP to a folder for one backup a day.",
    "backup.never":
      "Never back up the keys folder. A copy of it could open every sealed answer in the backup.",
    "backup.madeOn": "Last backup",
    "backup.restoredOn": "Last test restore",
    "backup.restoredHint": "Leave blank if you haven’t tested one.",
    "backup.needed": "Enter the date of the last backup.",
    now: "Changed to {{value}} in the meantime. If you save, your version replaces it.",
    "backup.keep": "Save dates",
    "backup.kept": "Saved",
  },
  {
    title: "Live gehen",
    ownersOnly: "Nur Owner sehen den Zustand des Servers",
    "ownersOnly.text":
      "Dazu gehören Adresse, https, Mail, Schlüssel und Sicherungen. Frag einen Owner dieses Workspace.",
    looking: "Der Server prüft sich selbst. Das dauert ein paar Sekunden.",
    checkedAt: "Geprüft {{time}}, vom Server selbst aus.",
    again: "Noch einmal prüfen",
    good: "Bereit: Andere können deine Formulare öffnen",
    toDo_one: "Noch eine Sache zu tun",
    toDo_other: "{{first}} Dinge sind noch zu tun",
    trouble_one: "Eine Sache muss behoben werden",
    trouble_other: "{{first}} Dinge müssen behoben werden",
    "about.address": "Adresse",
    "about.tls": "https",
    "about.mail": "Mail",
    "about.keys": "Schlüsselordner",
    "about.clock": "Uhr",
    "about.backup": "Sicherungen",
    "state.good": "in Ordnung",
    "state.to-do": "zu tun",
    "state.trouble": "Problem",

    reachable: "{{address}} führt zu diesem Server.",
    "no-address":
      "Formulare lassen sich nur auf diesem Rechner öffnen, denn der Server hat keine öffentliche Adresse.",
    "no-address.mend":
      "Setze TENWARD_URL auf die https-Adresse, die andere öffnen sollen, und starte neu.",
    "only-this-computer":
      "{{address}} gilt nur auf diesem Rechner. Auf einem Handy führt sie zum Handy selbst.",
    "only-this-computer.mend": "Setze TENWARD_URL auf eine Adresse, die andere erreichen.",
    "plain-http":
      "{{address}} ist unverschlüsseltes http. Browser können dort keine Antworten versiegeln, also lässt sich keine Umfrage starten.",
    "plain-http.mend":
      "Richte ein Zertifikat oder einen Reverse Proxy ein, und setze TENWARD_URL auf https.",
    "address-unknown": "Der Name in {{address}} lässt sich nicht auflösen.",
    "address-unknown.mend": "Trag den Namen in euer DNS ein, oder berichtige TENWARD_URL.",
    "address-silent": "Der Server bekommt von {{address}} keine Antwort.",
    "address-silent.mend":
      "Prüfe Proxy, Firewall und Port. Manche Netze lassen den Zugriff auf die eigene öffentliche Adresse nicht zu; versuch es dann mit einem Handy von außen.",
    "address-untrusted": "{{address}} nutzt ein Zertifikat, dem dieser Server nicht vertraut.",
    "address-untrusted.mend": "Siehe unten bei „https“.",
    "another-server": "Unter {{address}} antwortet ein anderer Server.",
    "another-server.mend":
      "Lass den Proxy alles an diesen Server weiterleiten, oder berichtige TENWARD_URL.",

    "certificate-valid": "Das Zertifikat ist vertrauenswürdig und gilt bis {{until}}.",
    "no-tls": "https ist noch nicht eingerichtet.",
    "no-tls.mend":
      "Setze TENWARD_TLS_CERTIFICATE und TENWARD_TLS_KEY, oder nutze einen Reverse Proxy. Beides erklärt docs/administration.md.",
    "tls-silent": "{{host}} spricht dort kein TLS.",
    "tls-silent.mend": "Prüfe den Port des Proxys und ob dort TLS endet.",
    "certificate-soon-over": "Das Zertifikat läuft am {{until}} ab.",
    "certificate-soon-over.mend":
      "Erneuere es. Der Server liest die neuen Dateien innerhalb einer Stunde.",
    "certificate-over":
      "Das Zertifikat von {{host}} ist am {{until}} abgelaufen; Browser lehnen es ab.",
    "certificate-over.mend":
      "Erneuere es. Der Server liest die neuen Dateien innerhalb einer Stunde.",
    "certificate-elsewhere":
      "Das Zertifikat wurde für einen anderen Namen als {{host}} ausgestellt.",
    "certificate-elsewhere.mend": "Lass eines für den Namen in TENWARD_URL ausstellen.",
    "certificate-untrusted":
      "Dieser Server kennt den Aussteller des Zertifikats von {{host}} nicht.",
    "certificate-untrusted.mend":
      "Liefere die ganze Kette samt Zwischenzertifikat aus. Stellt euer Unternehmen selbst Zertifikate aus, nehmen Geräte, die dessen Stammzertifikat kennen, es trotzdem an.",
    "proxy-not-named":
      "Das Zertifikat gilt bis {{until}}, aber alle Zugriffe scheinen vom Proxy zu kommen.",
    "proxy-not-named.mend":
      "Setze TENWARD_TRUSTED_PROXY auf die Adresse des Proxys, damit falsche Passwörter einer Person nicht alle anderen bremsen.",
    "listens-openly":
      "Der Server nimmt auch unverschlüsseltes http auf {{listen}} an, wo ihn andere ohne den Proxy erreichen.",
    "listens-openly.mend":
      "Setze TENWARD_LISTEN auf 127.0.0.1, wenn der Proxy auf diesem Computer läuft. Sonst, und in einem Container, sorge dafür, dass nur der Proxy den Port erreicht.",

    "mail-answers":
      "Der Mailserver {{server}} nimmt Mails von {{from}} an. Mails, die zurückkommen, liest dieser Server nicht.",
    "mail-not-set-up":
      "Es werden keine Mails verschickt. Links werden gedruckt oder in einen Chat kopiert.",
    "mail-not-set-up.mend":
      "Um per Mail einzuladen, setze TENWARD_SMTP_HOST und TENWARD_SMTP_FROM.",
    "mail-silent": "Der Mailserver {{server}} antwortet nicht.",
    "mail-silent.mend": "Prüfe TENWARD_SMTP_HOST, TENWARD_SMTP_PORT und die Firewall.",
    "mail-refuses": "Der Mailserver {{server}} lehnt die Anmeldung ab.",
    "mail-refuses.mend": "Prüfe TENWARD_SMTP_USER und TENWARD_SMTP_PASSWORD.",
    "mail-refuses-sender":
      "Der Mailserver {{server}} nimmt keine Mails von {{from}} an: Die Adresse enthält Zeichen, für die SMTPUTF8 nötig ist, und das unterstützt er nicht.",
    "mail-refuses-sender.mend":
      "Setze TENWARD_SMTP_FROM auf eine Adresse ohne solche Zeichen. Bis dahin wird keine Mail verschickt.",
    "mail-insecure": "Der Mailserver {{server}} bietet kein vertrauenswürdiges TLS.",
    "mail-insecure.mend":
      "Setze TENWARD_SMTP_TLS auf das, was er bietet: starttls, tls, oder none in einem eigenen Netz.",
    "mailbox-answers":
      "Der Mailserver {{server}} nimmt Mails von {{from}} an; was zurückkommt, wird bei {{mailbox}} gelesen.",
    "mailbox-silent":
      "Mails werden verschickt, aber das Postfach bei {{mailbox}} antwortet nicht. Was zurückkommt, wird nicht angezeigt.",
    "mailbox-silent.mend": "Prüfe TENWARD_IMAP_HOST, TENWARD_IMAP_PORT und die Firewall.",
    "mailbox-refuses":
      "Mails werden verschickt, aber das Postfach bei {{mailbox}} lehnt die Anmeldung ab.",
    "mailbox-refuses.mend": "Prüfe TENWARD_IMAP_USER und TENWARD_IMAP_PASSWORD.",
    "mailbox-insecure":
      "Mails werden verschickt, aber {{mailbox}} bietet kein vertrauenswürdiges TLS. Das Postfach wird nicht gelesen.",
    "mailbox-insecure.mend":
      "Setze TENWARD_IMAP_TLS auf das, was er bietet: tls, starttls, oder none in einem eigenen Netz.",

    "keys-kept-apart":
      "Nur dieser Server kann {{folder}} lesen, und der Ordner ist so markiert, dass Sicherungsprogramme ihn auslassen.",
    "keys-missing":
      "{{folder}} ist nicht der Schlüsselordner dieser Datenbank. Laufende Umfragen warten, und dieser Server ist nicht bereit.",
    "keys-missing.mend": "Häng den Ordner ein, oder berichtige TENWARD_KEYS.",
    "keys-of-another-database":
      "{{folder}} gehört zu einer anderen Datenbank. Laufende Umfragen warten, und dieser Server ist nicht bereit.",
    "keys-of-another-database.mend": "Setze TENWARD_KEYS auf den Schlüsselordner dieser Datenbank.",
    "keys-in-use-elsewhere":
      "Ein Server mit einer anderen Datenbank nutzt {{folder}}. Eine von beiden ist vielleicht eine Kopie der anderen.",
    "keys-in-use-elsewhere.mend":
      "Halte den anderen Server an, oder setze TENWARD_KEYS auf einen anderen Ordner.",
    "surveys-without-keys":
      "Die Schlüssel laufender Umfragen liegen nicht in {{folder}}: {{surveys}}. Ihre Antworten warten, bis die Schlüssel wieder da sind.",
    "surveys-without-keys.mend":
      "Bring die Schlüssel zurück. Wenn sie verloren sind, sag es unten. Die Umfragen werden dann abgesagt.",
    "keys-not-writable":
      "{{folder}} ist nicht beschreibbar. Umfragen lassen sich weder starten noch schließen.",
    "keys-not-writable.mend":
      "Mach den Benutzer, unter dem der Server läuft, zum Besitzer des Ordners.",
    "keys-beside-data":
      "{{folder}} liegt im Datenordner. Jede Sicherung der Daten würde auch die Schlüssel enthalten.",
    "keys-beside-data.mend":
      "Setze TENWARD_KEYS auf einen Ordner anderswo, am besten auf einer eigenen Platte.",
    "data-inside-keys":
      "In {{folder}} liegt auch der Datenordner. Sicherungen lassen dann auch die Datenbank aus.",
    "data-inside-keys.mend":
      "Halte den Server an, verschiebe die Daten in einen anderen Ordner, und setze TENWARD_HOME darauf.",
    "keys-open-to-others": "Andere Benutzer dieses Rechners können {{folder}} lesen.",
    "keys-open-to-others.mend": "Führe für den Ordner chmod 700 aus.",
    "keys-not-marked":
      "{{folder}} ist nicht markiert. Sicherungsprogramme könnten den Ordner mitsichern.",
    "keys-not-marked.mend": "Starte den Server neu. Dann schreibt er CACHEDIR.TAG.",
    "keys-of-unknown-surveys":
      "In {{folder}} liegen Schlüssel von Umfragen, die nicht in dieser Datenbank sind: {{surveys}}. Eine zurückgespielte Sicherung ist vielleicht älter als diese Umfragen.",
    "keys-of-unknown-surveys.mend":
      "Lösche diese Ordner, denn sonst werden die Schlüssel nicht vernichtet. Behalte sie nur, wenn du noch eine neuere Sicherung zurückspielst.",

    "clocks-agree": "Alle Uhren stimmen überein. Zeitzonendaten: Stand {{zones}}.",
    "clock-differs-from-database":
      "Die Uhren von Server und Datenbank weichen um {{seconds}} s voneinander ab.",
    "clock-differs-from-database.mend":
      "Schalte auf beiden NTP ein, denn Umfragen schließen nach der Uhr.",
    "clock-differs-from-address":
      "Die Uhr des Servers und die an seiner öffentlichen Adresse weichen um {{seconds}} s voneinander ab.",
    "clock-differs-from-address.mend": "Schalte hier und auf dem Proxy NTP ein.",
    "zones-old": "Die Zeitzonendaten haben den Stand {{zones}} und sind vielleicht veraltet.",
    "zones-old.mend": "Aktualisiere die Java-Laufzeit.",

    "backup-recent":
      "Letzte Sicherung am {{madeOn}}, zuletzt zur Probe zurückgespielt am {{restoredOn}}.",
    "backup-never": "Es ist noch keine Sicherung eingetragen.",
    "backup-never.mend": "Mach eine Sicherung, und trag das Datum unten ein.",
    "backup-old": "Die letzte eingetragene Sicherung ist vom {{madeOn}}.",
    "backup-old.mend": "Sichere mindestens einmal pro Woche, und trag das Datum unten ein.",
    "backup-failed": "In {{folder}} liegt keine Sicherung aus den letzten zwei Tagen.",
    "backup-failed.mend":
      "Im Log des Servers steht der Grund. Vielleicht ist die Platte voll oder nicht beschreibbar.",
    "restore-never": "Die Sicherung vom {{madeOn}} wurde noch nie getestet.",
    "restore-never.mend":
      "Führe npm start -- --rehearse DATEI aus, prüfe die Kopie, und trag das Datum unten ein.",
    "restore-old": "Zuletzt wurde am {{restoredOn}} eine Sicherung getestet.",
    "restore-old.mend": "Spiel mindestens einmal im Jahr eine Sicherung zur Probe zurück.",

    "keysLost.title": "Wenn die Schlüssel verloren sind",
    "keysLost.text":
      "Wenn die Schlüssel nicht zurückkommen, sag die Umfragen ab, die auf sie warten. Das geht nicht, solange ein Server die Schlüssel sieht.",
    "keysLost.action": "Umfragen absagen",
    "keysLost.ask": "Alle Umfragen ohne Schlüssel absagen?",
    "keysLost.consequence":
      "Alle Antworten auf diese Umfragen werden ungelesen gelöscht. Die Befragten lesen, dass die Umfragen abgesagt wurden. Das lässt sich nicht rückgängig machen.",
    "keysLost.done": "Umfragen abgesagt",

    "backup.title": "Sicherungen",
    "backup.how":
      "Führe npm start -- --backup DATEI aus, während der Server läuft, oder setze TENWARD_BACKUP auf einen Ordner für eine Sicherung am Tag.",
    "backup.never":
      "Sichere nie den Schlüsselordner. Mit einer Kopie ließe sich jede versiegelte Antwort in der Sicherung öffnen.",
    "backup.madeOn": "Letzte Sicherung",
    "backup.restoredOn": "Zuletzt zur Probe zurückgespielt",
    "backup.restoredHint": "Leer lassen, wenn du noch keine getestet hast.",
    "backup.needed": "Gib das Datum der letzten Sicherung ein.",
    now: "Inzwischen geändert in {{value}}. Wenn du speicherst, wird es durch deine Fassung ersetzt.",
    "backup.keep": "Daten speichern",
    "backup.kept": "Gespeichert",
  },
);
