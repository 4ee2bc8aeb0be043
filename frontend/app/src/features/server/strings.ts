import { defineStrings } from "../../shared/i18n";

export const strings = defineStrings(
  "live",
  {
    title: "Going live",
    ownersOnly: "Only owners can see the state of the server",
    "ownersOnly.text":
      "Its address, https, mail, keys and backups. Ask an owner of this workspace.",
    looking: "The server is checking itself, which takes a few seconds.",
    checkedAt: "Checked {{time}}, from the server itself.",
    again: "Check again",
    good: "Ready: other people’s phones can open your forms",
    toDo_one: "One thing is left to do",
    toDo_other: "{{first}} things are left to do",
    trouble_one: "One thing needs fixing",
    trouble_other: "{{first}} things need fixing",
    "about.address": "Address",
    "about.tls": "https",
    "about.mail": "Mail",
    "about.keys": "Key folder",
    "about.clock": "Clock",
    "about.backup": "Backup",
    "state.good": "OK",
    "state.to-do": "to do",
    "state.trouble": "problem",

    reachable: "{{address}} leads here.",
    "no-address": "Only this computer can open a form: the server has no public address.",
    "no-address.mend": "Set TENWARD_URL to the https address your people should open, and restart.",
    "only-this-computer": "{{address}} means this computer; on a phone it means that phone.",
    "only-this-computer.mend": "Set TENWARD_URL to a name that others can reach.",
    "plain-http":
      "{{address}} is plain http: browsers cannot seal answers there, and nothing can be launched.",
    "plain-http.mend":
      "Install a certificate or put a reverse proxy in front, and set TENWARD_URL to https.",
    "address-unknown": "The name in {{address}} cannot be resolved.",
    "address-unknown.mend": "Add the name to your DNS, or correct TENWARD_URL.",
    "address-silent": "{{address}} does not respond when the server calls it.",
    "address-silent.mend":
      "Check the proxy, the firewall and the port. Some networks do not let machines reach their own public address: then try it with a phone outside.",
    "address-untrusted": "{{address}} uses a certificate that is not trusted here.",
    "address-untrusted.mend": "See the line about https below.",
    "another-server": "Something other than this server answers at {{address}}.",
    "another-server.mend":
      "Let the proxy forward everything to this server, or correct TENWARD_URL.",

    "certificate-valid": "The certificate is trusted and valid until {{until}}.",
    "no-tls": "There is no https yet.",
    "no-tls.mend":
      "Set TENWARD_TLS_CERTIFICATE and TENWARD_TLS_KEY, or put a reverse proxy in front; docs/administration.md explains both.",
    "tls-silent": "{{host}} does not speak TLS there.",
    "tls-silent.mend": "Check the proxy’s port and whether it terminates TLS.",
    "certificate-soon-over": "The certificate expires on {{until}}.",
    "certificate-soon-over.mend": "Renew it; the files are read again within the hour.",
    "certificate-over": "The certificate of {{host}} expired on {{until}}: phones reject it.",
    "certificate-over.mend": "Renew it; the files are read again within the hour.",
    "certificate-elsewhere": "The certificate is for a name other than {{host}}.",
    "certificate-elsewhere.mend": "Get one for the name in TENWARD_URL.",
    "certificate-untrusted": "This server does not know who issued the certificate of {{host}}.",
    "certificate-untrusted.mend":
      "Serve the whole chain, with the intermediate certificate. If your company issues its own, phones that know its root will still accept it.",
    "proxy-not-named":
      "The certificate is valid until {{until}}, but all your people look like a single visitor.",
    "proxy-not-named.mend":
      "Set TENWARD_TRUSTED_PROXY to the proxy’s address, so that one person’s wrong passwords do not slow down everybody else.",
    "listens-openly":
      "The server also accepts plain http on {{listen}}, where others can reach it without the proxy.",
    "listens-openly.mend":
      "Set TENWARD_LISTEN to 127.0.0.1 if the proxy runs on this computer. Otherwise, or in a container, make sure that only the proxy can reach the port.",

    "mail-answers":
      "The mail server {{server}} accepts mail from {{from}}; this server does not read what comes back there.",
    "mail-not-set-up": "No mail is sent; links are printed or pasted.",
    "mail-not-set-up.mend":
      "Set TENWARD_SMTP_HOST and TENWARD_SMTP_FROM if you want to invite people by mail.",
    "mail-silent": "The mail server {{server}} is not responding.",
    "mail-silent.mend": "Check TENWARD_SMTP_HOST, TENWARD_SMTP_PORT and the firewall.",
    "mail-refuses": "The mail server {{server}} does not accept our sign-in.",
    "mail-refuses.mend": "Check TENWARD_SMTP_USER and TENWARD_SMTP_PASSWORD.",
    "mail-refuses-sender":
      "The mail server {{server}} does not accept mail from {{from}}: the address contains letters that need SMTPUTF8, which it does not support.",
    "mail-refuses-sender.mend":
      "Set TENWARD_SMTP_FROM to an address without such letters; until then all mail waits.",
    "mail-insecure": "The mail server {{server}} offers no trusted TLS.",
    "mail-insecure.mend":
      "Set TENWARD_SMTP_TLS to what it offers: starttls, tls, or none on your own network.",
    "mailbox-answers":
      "The mail server {{server}} accepts mail from {{from}}, and what comes back is read at {{mailbox}}.",
    "mailbox-silent":
      "Mail goes out, but the mailbox at {{mailbox}} is not responding: what comes back is not listed.",
    "mailbox-silent.mend": "Check TENWARD_IMAP_HOST, TENWARD_IMAP_PORT and the firewall.",
    "mailbox-refuses": "Mail goes out, but the mailbox at {{mailbox}} does not accept our sign-in.",
    "mailbox-refuses.mend": "Check TENWARD_IMAP_USER and TENWARD_IMAP_PASSWORD.",
    "mailbox-insecure":
      "Mail goes out, but {{mailbox}} offers no trusted TLS: the mailbox is not read.",
    "mailbox-insecure.mend":
      "Set TENWARD_IMAP_TLS to what it offers: tls, starttls, or none on your own network.",

    "keys-kept-apart":
      "Only this server can read {{folder}}, and it is marked so that backups leave it out.",
    "keys-missing": "{{folder}} is not there; without it, running surveys are cancelled.",
    "keys-missing.mend": "Mount it, or correct TENWARD_KEYS, within two minutes.",
    "keys-not-writable": "{{folder}} is not writable: nothing can be launched or closed.",
    "keys-not-writable.mend": "Make it belong to the user that runs the server.",
    "keys-beside-data":
      "{{folder}} is inside the data folder: every backup of the data would contain its keys.",
    "keys-beside-data.mend": "Set TENWARD_KEYS to a folder elsewhere, ideally on a separate disk.",
    "data-inside-keys":
      "{{folder}} also contains the data folder: backups leave it out, and the database with it.",
    "data-inside-keys.mend":
      "Stop the server, move the data to a folder elsewhere, and point TENWARD_HOME to it.",
    "keys-open-to-others": "Other users of this computer can read {{folder}}.",
    "keys-open-to-others.mend": "Run chmod 700 on it.",
    "keys-not-marked": "Nothing tells backup programs to leave {{folder}} out.",
    "keys-not-marked.mend": "Restart the server: it writes CACHEDIR.TAG.",
    "keys-of-unknown-surveys":
      "{{folder}} contains keys of surveys that are not in this database: {{surveys}}. Either a restored backup was older than they are, or they belong to another server.",
    "keys-of-unknown-surveys.mend":
      "Delete these folders, because nothing else destroys the keys. Keep them if another server uses the same folder, or if you are going to restore a newer backup.",

    "clocks-agree": "All clocks agree; the time zone rules are version {{zones}}.",
    "clock-differs-from-database":
      "The server’s clock differs from the database’s by {{seconds}} s.",
    "clock-differs-from-database.mend": "Switch on NTP on both: surveys close by the clock.",
    "clock-differs-from-address":
      "The server’s clock differs from the one at its address by {{seconds}} s.",
    "clock-differs-from-address.mend": "Switch on NTP here and on the proxy.",
    "zones-old": "The time zone rules are version {{zones}}; some may have changed since.",
    "zones-old.mend": "Update the Java runtime.",

    "backup-recent": "Backed up on {{madeOn}}; last test restore on {{restoredOn}}.",
    "backup-never": "Nobody has said yet that there is a backup.",
    "backup-never.mend": "Make one and enter it below.",
    "backup-old": "The last backup you entered is from {{madeOn}}.",
    "backup-old.mend": "Make one at least once a week and enter it below.",
    "restore-never": "The backup from {{madeOn}} was never tested.",
    "restore-never.mend": "Restore one on another computer, check it, and enter that below.",
    "restore-old": "A backup was last tested on {{restoredOn}}.",
    "restore-old.mend": "Restore one again, at least once a year.",

    "backup.title": "Your backups",
    "backup.embedded":
      "Stop the server and copy {{data}}, or use pg_basebackup of PostgreSQL 18 while it runs.",
    "backup.own": "Back up your PostgreSQL as you usually do.",
    "backup.never":
      "Never back up the key folder: a copy of it would open every sealed answer in the backup.",
    "backup.madeOn": "Last backup",
    "backup.restoredOn": "Last test restore",
    "backup.restoredHint": "Leave it empty if never.",
    "backup.needed": "Enter the day of the last backup.",
    now: "Changed to {{value}} in the meantime. Saving replaces it with what you have above.",
    "backup.keep": "Save the dates",
    "backup.kept": "Saved",
  },
  {
    title: "Live gehen",
    ownersOnly: "Den Zustand des Servers sehen nur Owner",
    "ownersOnly.text":
      "Seine Adresse, https, Mail, Schlüssel und Sicherungen. Frag einen Owner dieses Workspace.",
    looking: "Der Server prüft sich selbst, das dauert ein paar Sekunden.",
    checkedAt: "Geprüft {{time}}, vom Server selbst aus.",
    again: "Noch einmal prüfen",
    good: "Bereit: Andere können deine Formulare auf ihrem Handy öffnen",
    toDo_one: "Eine Sache ist noch zu tun",
    toDo_other: "{{first}} Dinge sind noch zu tun",
    trouble_one: "Eines muss in Ordnung gebracht werden",
    trouble_other: "{{first}} Dinge müssen in Ordnung gebracht werden",
    "about.address": "Adresse",
    "about.tls": "https",
    "about.mail": "Mail",
    "about.keys": "Schlüsselordner",
    "about.clock": "Uhr",
    "about.backup": "Sicherung",
    "state.good": "in Ordnung",
    "state.to-do": "zu tun",
    "state.trouble": "Problem",

    reachable: "{{address}} führt hierher.",
    "no-address":
      "Nur dieser Rechner kann ein Formular öffnen: Der Server hat keine öffentliche Adresse.",
    "no-address.mend":
      "Setze TENWARD_URL auf die https-Adresse, die deine Leute öffnen sollen, und starte neu.",
    "only-this-computer": "{{address}} meint diesen Rechner; auf einem Handy meint es das Handy.",
    "only-this-computer.mend": "Setze TENWARD_URL auf einen Namen, den andere erreichen.",
    "plain-http":
      "{{address}} ist unverschlüsseltes http: Browser können dort keine Antworten versiegeln, und nichts kann starten.",
    "plain-http.mend":
      "Richte ein Zertifikat ein oder einen Reverse Proxy davor, und setze TENWARD_URL auf https.",
    "address-unknown": "Der Name in {{address}} lässt sich nicht auflösen.",
    "address-unknown.mend": "Trag den Namen in euer DNS ein, oder berichtige TENWARD_URL.",
    "address-silent": "{{address}} antwortet nicht, wenn der Server es aufruft.",
    "address-silent.mend":
      "Prüfe den Proxy, die Firewall und den Port. Manche Netze lassen den Zugriff auf die eigene öffentliche Adresse nicht zu: Dann versuch es mit einem Handy von außen.",
    "address-untrusted": "{{address}} nutzt ein Zertifikat, dem hier nicht vertraut wird.",
    "address-untrusted.mend": "Siehe die Zeile zu https.",
    "another-server": "Unter {{address}} antwortet etwas anderes als dieser Server.",
    "another-server.mend":
      "Lass den Proxy alles an diesen Server weitergeben, oder berichtige TENWARD_URL.",

    "certificate-valid": "Das Zertifikat ist vertrauenswürdig und gilt bis {{until}}.",
    "no-tls": "Noch gibt es kein https.",
    "no-tls.mend":
      "Setze TENWARD_TLS_CERTIFICATE und TENWARD_TLS_KEY, oder stell einen Reverse Proxy davor; docs/administration.md erklärt beides.",
    "tls-silent": "{{host}} spricht dort kein TLS.",
    "tls-silent.mend": "Prüfe den Port des Proxys und ob dort TLS endet.",
    "certificate-soon-over": "Das Zertifikat läuft am {{until}} ab.",
    "certificate-soon-over.mend":
      "Erneuere es; die Dateien werden innerhalb einer Stunde neu gelesen.",
    "certificate-over":
      "Das Zertifikat von {{host}} ist am {{until}} abgelaufen: Handys lehnen es ab.",
    "certificate-over.mend": "Erneuere es; die Dateien werden innerhalb einer Stunde neu gelesen.",
    "certificate-elsewhere": "Das Zertifikat gilt für einen anderen Namen als {{host}}.",
    "certificate-elsewhere.mend": "Lass eines für den Namen in TENWARD_URL ausstellen.",
    "certificate-untrusted":
      "Wer das Zertifikat von {{host}} ausgestellt hat, ist diesem Server unbekannt.",
    "certificate-untrusted.mend":
      "Liefere die ganze Kette aus, mit dem Zwischenzertifikat. Stellt eure Firma selbst Zertifikate aus, nehmen Handys, die ihre Wurzel kennen, es trotzdem an.",
    "proxy-not-named":
      "Das Zertifikat gilt bis {{until}}, aber alle deine Leute sehen wie eine einzige Person aus.",
    "proxy-not-named.mend":
      "Setze TENWARD_TRUSTED_PROXY auf die Adresse des Proxys, damit falsche Passwörter einer Person nicht alle anderen bremsen.",
    "listens-openly":
      "Der Server nimmt auch unverschlüsseltes http auf {{listen}} an, wo ihn andere ohne den Proxy erreichen.",
    "listens-openly.mend":
      "Setze TENWARD_LISTEN auf 127.0.0.1, wenn der Proxy auf diesem Computer läuft. Sonst, und in einem Container, sorge dafür, dass nur der Proxy den Port erreicht.",

    "mail-answers":
      "Der Mailserver {{server}} nimmt Mails von {{from}} an; was dorthin zurückkommt, liest dieser Server nicht.",
    "mail-not-set-up": "Es wird keine Mail verschickt; Links werden gedruckt oder eingefügt.",
    "mail-not-set-up.mend":
      "Setze TENWARD_SMTP_HOST und TENWARD_SMTP_FROM, wenn du per Mail einladen willst.",
    "mail-silent": "Der Mailserver {{server}} antwortet nicht.",
    "mail-silent.mend": "Prüfe TENWARD_SMTP_HOST, TENWARD_SMTP_PORT und die Firewall.",
    "mail-refuses": "Der Mailserver {{server}} nimmt unsere Anmeldung nicht an.",
    "mail-refuses.mend": "Prüfe TENWARD_SMTP_USER und TENWARD_SMTP_PASSWORD.",
    "mail-refuses-sender":
      "Der Mailserver {{server}} nimmt keine Mails von {{from}} an: Die Adresse enthält Buchstaben, die SMTPUTF8 brauchen, und das kann er nicht.",
    "mail-refuses-sender.mend":
      "Setze TENWARD_SMTP_FROM auf eine Adresse ohne solche Buchstaben; bis dahin warten alle Mails.",
    "mail-insecure": "Der Mailserver {{server}} bietet kein vertrauenswürdiges TLS.",
    "mail-insecure.mend":
      "Setze TENWARD_SMTP_TLS auf das, was er bietet: starttls, tls, oder none in einem eigenen Netz.",
    "mailbox-answers":
      "Der Mailserver {{server}} nimmt Mails von {{from}} an, und was zurückkommt, wird bei {{mailbox}} gelesen.",
    "mailbox-silent":
      "Mails gehen hinaus, aber das Postfach bei {{mailbox}} antwortet nicht: Was zurückkommt, wird nicht angezeigt.",
    "mailbox-silent.mend": "Prüfe TENWARD_IMAP_HOST, TENWARD_IMAP_PORT und die Firewall.",
    "mailbox-refuses":
      "Mails gehen hinaus, aber das Postfach bei {{mailbox}} nimmt unsere Anmeldung nicht an.",
    "mailbox-refuses.mend": "Prüfe TENWARD_IMAP_USER und TENWARD_IMAP_PASSWORD.",
    "mailbox-insecure":
      "Mails gehen hinaus, aber {{mailbox}} bietet kein vertrauenswürdiges TLS: Das Postfach wird nicht gelesen.",
    "mailbox-insecure.mend":
      "Setze TENWARD_IMAP_TLS auf das, was er bietet: tls, starttls, oder none in einem eigenen Netz.",

    "keys-kept-apart":
      "Nur dieser Server kann {{folder}} lesen, und der Ordner ist so markiert, dass Sicherungen ihn auslassen.",
    "keys-missing": "{{folder}} ist nicht da; ohne ihn werden laufende Umfragen abgesagt.",
    "keys-missing.mend": "Häng ihn ein, oder berichtige TENWARD_KEYS, innerhalb von zwei Minuten.",
    "keys-not-writable": "{{folder}} ist nicht beschreibbar: Nichts kann starten oder schließen.",
    "keys-not-writable.mend": "Gib ihn dem Benutzer, unter dem der Server läuft.",
    "keys-beside-data":
      "{{folder}} liegt im Datenordner: Jede Sicherung der Daten enthielte auch die Schlüssel dazu.",
    "keys-beside-data.mend":
      "Setze TENWARD_KEYS auf einen Ordner anderswo, am besten auf einer eigenen Platte.",
    "data-inside-keys":
      "In {{folder}} liegt auch der Datenordner: Sicherungen lassen ihn aus, und die Datenbank mit ihm.",
    "data-inside-keys.mend":
      "Halte den Server an, verschiebe die Daten in einen Ordner anderswo und setze TENWARD_HOME darauf.",
    "keys-open-to-others": "Andere Benutzer dieses Rechners können {{folder}} lesen.",
    "keys-open-to-others.mend": "Führe chmod 700 darauf aus.",
    "keys-not-marked": "Nichts sagt Sicherungsprogrammen, dass sie {{folder}} auslassen sollen.",
    "keys-not-marked.mend": "Starte den Server neu: Er schreibt CACHEDIR.TAG.",
    "keys-of-unknown-surveys":
      "In {{folder}} liegen Schlüssel von Umfragen, die nicht in dieser Datenbank sind: {{surveys}}. Entweder war eine eingespielte Sicherung älter, oder sie gehören einem anderen Server.",
    "keys-of-unknown-surveys.mend":
      "Lösche diese Ordner, denn sonst vernichtet nichts die Schlüssel. Lass sie, wenn ein anderer Server denselben Ordner benutzt oder du noch eine neuere Sicherung einspielst.",

    "clocks-agree": "Alle Uhren stimmen überein; die Zeitzonenregeln haben den Stand {{zones}}.",
    "clock-differs-from-database":
      "Die Uhr des Servers weicht um {{seconds}} s von der Uhr der Datenbank ab.",
    "clock-differs-from-database.mend":
      "Schalte auf beiden NTP ein: Umfragen schließen nach der Uhr.",
    "clock-differs-from-address":
      "Die Uhr des Servers weicht um {{seconds}} s von der an seiner Adresse ab.",
    "clock-differs-from-address.mend": "Schalte hier und auf dem Proxy NTP ein.",
    "zones-old":
      "Die Zeitzonenregeln haben den Stand {{zones}}; manche können sich seither geändert haben.",
    "zones-old.mend": "Aktualisiere die Java-Laufzeit.",

    "backup-recent": "Gesichert am {{madeOn}}; zuletzt zur Probe zurückgespielt am {{restoredOn}}.",
    "backup-never": "Noch niemand hat gesagt, dass es eine Sicherung gibt.",
    "backup-never.mend": "Mach eine und trag sie unten ein.",
    "backup-old": "Die letzte eingetragene Sicherung ist vom {{madeOn}}.",
    "backup-old.mend": "Mach mindestens jede Woche eine und trag sie unten ein.",
    "restore-never": "Die Sicherung vom {{madeOn}} wurde nie ausprobiert.",
    "restore-never.mend":
      "Spiel eine auf einem anderen Rechner zurück, sieh sie dir an, und trag das unten ein.",
    "restore-old": "Zuletzt wurde eine Sicherung am {{restoredOn}} ausprobiert.",
    "restore-old.mend": "Spiel wieder eine zurück, mindestens einmal im Jahr.",

    "backup.title": "Deine Sicherungen",
    "backup.embedded":
      "Halte den Server an und kopiere {{data}}, oder nutze pg_basebackup von PostgreSQL 18, während er läuft.",
    "backup.own": "Sichere dein PostgreSQL so, wie du es sonst tust.",
    "backup.never":
      "Sichere nie den Schlüsselordner: Eine Kopie davon würde jede versiegelte Antwort in der Sicherung öffnen.",
    "backup.madeOn": "Letzte Sicherung",
    "backup.restoredOn": "Zuletzt zur Probe zurückgespielt",
    "backup.restoredHint": "Leer lassen, wenn noch nie.",
    "backup.needed": "Gib den Tag der letzten Sicherung an.",
    now: "Inzwischen geändert in {{value}}. Beim Speichern wird es durch das ersetzt, was oben steht.",
    "backup.keep": "Daten speichern",
    "backup.kept": "Gespeichert",
  },
);
