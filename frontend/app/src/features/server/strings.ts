import { defineStrings } from "../../shared/i18n";

export const strings = defineStrings(
  "live",
  {
    title: "Going live",
    ownersOnly: "Only owners see how the server stands",
    "ownersOnly.text":
      "Its address, https, mail, keys and backups. Ask an owner of this workspace.",
    looking: "The server looks at itself, which takes some seconds.",
    checkedAt: "Looked at {{time}}, from the server itself.",
    again: "Look again",
    good: "Nothing is in the way: other people's phones can open your forms",
    toDo_one: "One thing is left to do",
    toDo_other: "{{first}} things are left to do",
    trouble_one: "One thing has to be mended",
    trouble_other: "{{first}} things have to be mended",
    "about.address": "Address",
    "about.tls": "https",
    "about.mail": "Mail",
    "about.keys": "Folder of keys",
    "about.clock": "Clock",
    "about.backup": "Backup",
    "state.good": "good",
    "state.to-do": "to do",
    "state.trouble": "trouble",

    reachable: "{{address}} leads here.",
    "no-address": "Only this computer can open a form: the server has no public address.",
    "no-address.mend":
      "Set TENWARD_URL to the https address that your people shall open, and start again.",
    "only-this-computer": "{{address}} means this computer, on every phone another one.",
    "only-this-computer.mend": "Set TENWARD_URL to a name that others can look up.",
    "plain-http":
      "{{address}} is plain http: browsers seal no answers there, and nothing can be launched.",
    "plain-http.mend":
      "Put a certificate in place or a reverse proxy in front, and set TENWARD_URL to https.",
    "address-unknown": "Nobody knows the name in {{address}}.",
    "address-unknown.mend": "Enter the name in your DNS, or correct TENWARD_URL.",
    "address-silent": "{{address}} does not answer when the server calls it.",
    "address-silent.mend":
      "Look at the proxy, the firewall and the port. Some networks let nobody call their own public address: then try it with a phone outside.",
    "address-untrusted": "{{address}} answers with a certificate that is not trusted here.",
    "address-untrusted.mend": "The line about https below says why.",
    "another-server": "At {{address}} something else answers than this server.",
    "another-server.mend":
      "Let the proxy pass everything on to this server, or correct TENWARD_URL.",

    "certificate-valid": "The certificate is trusted and valid until {{until}}.",
    "no-tls": "There is no https yet.",
    "no-tls.mend":
      "Set TENWARD_TLS_CERTIFICATE and TENWARD_TLS_KEY, or put a reverse proxy in front; docs/administration.md shows both.",
    "tls-silent": "{{host}} does not speak TLS there.",
    "tls-silent.mend": "Look at the proxy's port and whether it ends TLS.",
    "certificate-soon-over": "The certificate ends on {{until}}.",
    "certificate-soon-over.mend": "Renew it; files are read again within the hour.",
    "certificate-over": "The certificate of {{host}} ended on {{until}}: phones refuse it.",
    "certificate-over.mend": "Renew it; files are read again within the hour.",
    "certificate-elsewhere": "The certificate is for another name than {{host}}.",
    "certificate-elsewhere.mend": "Have one made for the name in TENWARD_URL.",
    "certificate-untrusted": "This server does not know who signed the certificate of {{host}}.",
    "certificate-untrusted.mend":
      "Serve the whole chain, with the intermediate certificate. If your company signs its own, phones that know its root accept it all the same.",
    "proxy-not-named":
      "The certificate is valid until {{until}}, but all your people look like one visitor.",
    "proxy-not-named.mend":
      "Set TENWARD_TRUSTED_PROXY to the proxy's address, so that wrong passwords of one do not slow down the others.",
    "listens-openly":
      "The server also answers plain http on {{listen}}, where others can reach it without the proxy.",
    "listens-openly.mend":
      "Set TENWARD_LISTEN to 127.0.0.1 if the proxy runs on this computer. Otherwise, and in a container, make sure that only the proxy reaches the port.",

    "mail-answers":
      "The mail server {{server}} takes mail from {{from}}; this server does not read what comes back there.",
    "mail-not-set-up": "No mail is sent; links are printed or pasted.",
    "mail-not-set-up.mend":
      "Set TENWARD_SMTP_HOST and TENWARD_SMTP_FROM if you want invitations by mail.",
    "mail-silent": "The mail server {{server}} does not answer.",
    "mail-silent.mend": "Look at TENWARD_SMTP_HOST, TENWARD_SMTP_PORT and the firewall.",
    "mail-refuses": "The mail server {{server}} does not take our sign-in.",
    "mail-refuses.mend": "Look at TENWARD_SMTP_USER and TENWARD_SMTP_PASSWORD.",
    "mail-refuses-sender":
      "The mail server {{server}} takes no mail from {{from}}: the address has letters that need SMTPUTF8, which it does not offer.",
    "mail-refuses-sender.mend":
      "Set TENWARD_SMTP_FROM to an address without such letters; until then all mail waits.",
    "mail-insecure": "The mail server {{server}} offers no TLS that can be trusted.",
    "mail-insecure.mend":
      "Set TENWARD_SMTP_TLS to what it offers: starttls, tls, or none on a network of your own.",
    "mailbox-answers":
      "The mail server {{server}} takes mail from {{from}}, and what comes back is read at {{mailbox}}.",
    "mailbox-silent":
      "Mail leaves, but the mailbox at {{mailbox}} does not answer: what comes back is not listed.",
    "mailbox-silent.mend": "Look at TENWARD_IMAP_HOST, TENWARD_IMAP_PORT and the firewall.",
    "mailbox-refuses": "Mail leaves, but the mailbox at {{mailbox}} does not take our sign-in.",
    "mailbox-refuses.mend": "Look at TENWARD_IMAP_USER and TENWARD_IMAP_PASSWORD.",
    "mailbox-insecure":
      "Mail leaves, but {{mailbox}} offers no TLS that can be trusted: the mailbox is not read.",
    "mailbox-insecure.mend":
      "Set TENWARD_IMAP_TLS to what it offers: tls, starttls, or none on a network of your own.",

    "keys-kept-apart": "{{folder}} is ours alone and marked for backups to leave out.",
    "keys-missing": "{{folder}} is not there; running surveys are cancelled without it.",
    "keys-missing.mend": "Mount it, or correct TENWARD_KEYS, before two minutes are over.",
    "keys-not-writable": "{{folder}} cannot be written: nothing can be launched or closed.",
    "keys-not-writable.mend": "Give it to the user that runs the server.",
    "keys-beside-data":
      "{{folder}} lies inside the data folder: each backup of the data would hold the keys to it.",
    "keys-beside-data.mend": "Set TENWARD_KEYS to a folder elsewhere, best on a disk of its own.",
    "data-inside-keys":
      "{{folder}} holds the data folder as well: backups leave it out, and the database with it.",
    "data-inside-keys.mend":
      "Stop the server, move the data to a folder elsewhere, and set TENWARD_HOME to it.",
    "keys-open-to-others": "Other users of the computer can look into {{folder}}.",
    "keys-open-to-others.mend": "Run chmod 700 on it.",
    "keys-not-marked": "Nothing tells backup programs to leave {{folder}} out.",
    "keys-not-marked.mend": "Start the server again: it writes CACHEDIR.TAG.",
    "keys-of-unknown-surveys":
      "{{folder}} holds keys of surveys that this database does not know: {{surveys}}. A restored backup was older than they are, or they are another server’s.",
    "keys-of-unknown-surveys.mend":
      "Delete these folders, for nobody else destroys the keys. Keep them if another server uses the same folder, or if you will restore a newer backup.",

    "clocks-agree": "All clocks agree; the rules of time zones are of {{zones}}.",
    "clock-differs-from-database": "The server's clock is {{seconds}} s away from the database's.",
    "clock-differs-from-database.mend": "Switch on NTP on both: surveys close by the clock.",
    "clock-differs-from-address":
      "The server's clock is {{seconds}} s away from the one at its address.",
    "clock-differs-from-address.mend": "Switch on NTP here and on the proxy.",
    "zones-old": "The rules of time zones are of {{zones}}; clocks may change by others now.",
    "zones-old.mend": "Update the Java runtime.",

    "backup-recent": "Backed up on {{madeOn}}, restored to try it on {{restoredOn}}.",
    "backup-never": "Nobody has said yet that there is a backup.",
    "backup-never.mend": "Make one, and say so below.",
    "backup-old": "The last backup that you told us of is of {{madeOn}}.",
    "backup-old.mend": "Make one each week at least, and say so below.",
    "restore-never": "The backup of {{madeOn}} was never tried.",
    "restore-never.mend": "Restore one on another computer, look at it, and say so below.",
    "restore-old": "A backup was last tried on {{restoredOn}}.",
    "restore-old.mend": "Restore one again, once a year at least.",

    "backup.title": "Backups, as you say",
    "backup.embedded":
      "Stop the server and copy {{data}}, or use pg_basebackup of PostgreSQL 18 while it runs.",
    "backup.own": "Back up your PostgreSQL as you do others.",
    "backup.never":
      "Never back up the folder of keys: a copy of it would open every sealed answer in the backup.",
    "backup.madeOn": "Last backup",
    "backup.restoredOn": "Last restored to try it",
    "backup.restoredHint": "Leave it empty if never.",
    "backup.needed": "The day of the last backup is needed.",
    now: "Meanwhile changed to {{value}}. Saving replaces it with what stands above.",
    "backup.keep": "Keep these days",
    "backup.kept": "Kept",
  },
  {
    title: "Live gehen",
    ownersOnly: "Wie der Server dasteht, sehen nur Owner",
    "ownersOnly.text":
      "Seine Adresse, https, Mail, Schlüssel und Sicherungen. Frage einen Owner dieses Workspace.",
    looking: "Der Server sieht nach sich selbst, das dauert ein paar Sekunden.",
    checkedAt: "Nachgesehen {{time}}, vom Server selbst aus.",
    again: "Noch einmal nachsehen",
    good: "Nichts steht im Weg: Die Handys der anderen können deine Formulare öffnen",
    toDo_one: "Eines ist noch zu tun",
    toDo_other: "{{first}} Dinge sind noch zu tun",
    trouble_one: "Eines muss in Ordnung gebracht werden",
    trouble_other: "{{first}} Dinge müssen in Ordnung gebracht werden",
    "about.address": "Adresse",
    "about.tls": "https",
    "about.mail": "Mail",
    "about.keys": "Schlüsselordner",
    "about.clock": "Uhr",
    "about.backup": "Sicherung",
    "state.good": "gut",
    "state.to-do": "zu tun",
    "state.trouble": "Störung",

    reachable: "{{address}} führt hierher.",
    "no-address":
      "Nur dieser Rechner kann ein Formular öffnen: Der Server hat keine öffentliche Adresse.",
    "no-address.mend":
      "Setze TENWARD_URL auf die https-Adresse, die deine Leute öffnen sollen, und starte neu.",
    "only-this-computer": "{{address}} meint diesen Rechner, auf jedem Handy einen anderen.",
    "only-this-computer.mend": "Setze TENWARD_URL auf einen Namen, den andere finden.",
    "plain-http":
      "{{address}} ist einfaches http: Dort versiegeln Browser keine Antworten, und nichts kann starten.",
    "plain-http.mend":
      "Richte ein Zertifikat ein oder einen Reverse Proxy davor, und setze TENWARD_URL auf https.",
    "address-unknown": "Den Namen in {{address}} kennt niemand.",
    "address-unknown.mend": "Trage den Namen in euer DNS ein, oder berichtige TENWARD_URL.",
    "address-silent": "{{address}} antwortet nicht, wenn der Server dort anruft.",
    "address-silent.mend":
      "Sieh nach dem Proxy, der Firewall und dem Port. Manche Netze lassen niemanden die eigene öffentliche Adresse aufrufen: Dann versuche es mit einem Handy von außen.",
    "address-untrusted": "{{address}} antwortet mit einem Zertifikat, dem hier nicht getraut wird.",
    "address-untrusted.mend": "Warum, steht in der Zeile zu https.",
    "another-server": "Unter {{address}} antwortet etwas anderes als dieser Server.",
    "another-server.mend":
      "Lass den Proxy alles an diesen Server weitergeben, oder berichtige TENWARD_URL.",

    "certificate-valid": "Dem Zertifikat wird getraut, und es gilt bis {{until}}.",
    "no-tls": "Es gibt noch kein https.",
    "no-tls.mend":
      "Setze TENWARD_TLS_CERTIFICATE und TENWARD_TLS_KEY, oder stelle einen Reverse Proxy davor; docs/administration.md zeigt beides.",
    "tls-silent": "{{host}} spricht dort kein TLS.",
    "tls-silent.mend": "Sieh nach dem Port des Proxys und ob dort TLS endet.",
    "certificate-soon-over": "Das Zertifikat endet am {{until}}.",
    "certificate-soon-over.mend": "Erneuere es; Dateien werden innerhalb einer Stunde neu gelesen.",
    "certificate-over": "Das Zertifikat von {{host}} endete am {{until}}: Handys lehnen es ab.",
    "certificate-over.mend": "Erneuere es; Dateien werden innerhalb einer Stunde neu gelesen.",
    "certificate-elsewhere": "Das Zertifikat gilt für einen anderen Namen als {{host}}.",
    "certificate-elsewhere.mend": "Lass eines für den Namen in TENWARD_URL ausstellen.",
    "certificate-untrusted":
      "Wer das Zertifikat von {{host}} unterschrieben hat, ist diesem Server unbekannt.",
    "certificate-untrusted.mend":
      "Liefere die ganze Kette aus, mit dem Zwischenzertifikat. Unterschreibt eure Firma selbst, nehmen Handys, die ihre Wurzel kennen, es trotzdem an.",
    "proxy-not-named":
      "Das Zertifikat gilt bis {{until}}, aber alle deine Leute sehen wie ein einziger Besuch aus.",
    "proxy-not-named.mend":
      "Setze TENWARD_TRUSTED_PROXY auf die Adresse des Proxys, damit falsche Passwörter der einen die anderen nicht bremsen.",
    "listens-openly":
      "Neben dem Proxy antwortet der Server ohne Verschlüsselung auf {{listen}}, wo ihn auch andere erreichen.",
    "listens-openly.mend":
      "Setze TENWARD_LISTEN auf 127.0.0.1, wenn der Proxy auf diesem Computer läuft. Sonst, und in einem Container, sorge dafür, dass nur der Proxy den Port erreicht.",

    "mail-answers":
      "Der Mailserver {{server}} nimmt Mails von {{from}}; was dorthin zurückkommt, liest dieser Server nicht.",
    "mail-not-set-up": "Es wird keine Mail verschickt; Links werden gedruckt oder eingefügt.",
    "mail-not-set-up.mend":
      "Setze TENWARD_SMTP_HOST und TENWARD_SMTP_FROM, wenn du mit Mails einladen willst.",
    "mail-silent": "Der Mailserver {{server}} antwortet nicht.",
    "mail-silent.mend": "Sieh nach TENWARD_SMTP_HOST, TENWARD_SMTP_PORT und der Firewall.",
    "mail-refuses": "Der Mailserver {{server}} nimmt unsere Anmeldung nicht an.",
    "mail-refuses.mend": "Sieh nach TENWARD_SMTP_USER und TENWARD_SMTP_PASSWORD.",
    "mail-refuses-sender":
      "Der Mailserver {{server}} nimmt keine Mails von {{from}}: Die Adresse hat Buchstaben, die SMTPUTF8 brauchen, und das bietet er nicht.",
    "mail-refuses-sender.mend":
      "Setze TENWARD_SMTP_FROM auf eine Adresse ohne solche Buchstaben; bis dahin warten alle Mails.",
    "mail-insecure": "Der Mailserver {{server}} bietet kein TLS, dem zu trauen ist.",
    "mail-insecure.mend":
      "Setze TENWARD_SMTP_TLS auf das, was er bietet: starttls, tls, oder none in einem eigenen Netz.",
    "mailbox-answers":
      "Der Mailserver {{server}} nimmt Mails von {{from}}, und was zurückkommt, wird bei {{mailbox}} gelesen.",
    "mailbox-silent":
      "Mails gehen ab, aber das Postfach bei {{mailbox}} antwortet nicht: Was zurückkommt, steht nirgends.",
    "mailbox-silent.mend": "Sieh nach TENWARD_IMAP_HOST, TENWARD_IMAP_PORT und der Firewall.",
    "mailbox-refuses":
      "Mails gehen ab, aber das Postfach bei {{mailbox}} nimmt unsere Anmeldung nicht.",
    "mailbox-refuses.mend": "Sieh nach TENWARD_IMAP_USER und TENWARD_IMAP_PASSWORD.",
    "mailbox-insecure":
      "Mails gehen ab, aber {{mailbox}} bietet kein TLS, dem zu trauen ist: Das Postfach wird nicht gelesen.",
    "mailbox-insecure.mend":
      "Setze TENWARD_IMAP_TLS auf das, was er bietet: tls, starttls, oder none in einem eigenen Netz.",

    "keys-kept-apart":
      "{{folder}} gehört nur uns und ist so markiert, dass Sicherungen ihn auslassen.",
    "keys-missing": "{{folder}} ist nicht da; ohne ihn werden laufende Umfragen abgesagt.",
    "keys-missing.mend": "Hänge ihn ein, oder berichtige TENWARD_KEYS, bevor zwei Minuten um sind.",
    "keys-not-writable":
      "{{folder}} lässt sich nicht beschreiben: Nichts kann starten oder schließen.",
    "keys-not-writable.mend": "Gib ihn dem Benutzer, unter dem der Server läuft.",
    "keys-beside-data":
      "{{folder}} liegt im Datenordner: Jede Sicherung der Daten enthielte die Schlüssel dazu.",
    "keys-beside-data.mend":
      "Setze TENWARD_KEYS auf einen Ordner anderswo, am besten auf einer eigenen Platte.",
    "data-inside-keys":
      "In {{folder}} liegt auch der Datenordner: Sicherungen lassen ihn aus, und die Datenbank mit ihm.",
    "data-inside-keys.mend":
      "Halte den Server an, verschiebe die Daten in einen Ordner anderswo und setze TENWARD_HOME darauf.",
    "keys-open-to-others": "Andere Benutzer des Rechners können in {{folder}} sehen.",
    "keys-open-to-others.mend": "Führe chmod 700 darauf aus.",
    "keys-not-marked": "Nichts sagt Sicherungsprogrammen, dass sie {{folder}} auslassen sollen.",
    "keys-not-marked.mend": "Starte den Server neu: Er schreibt CACHEDIR.TAG.",
    "keys-of-unknown-surveys":
      "In {{folder}} liegen Schlüssel von Umfragen, die diese Datenbank nicht kennt: {{surveys}}. Eine eingespielte Sicherung war älter als sie, oder sie gehören einem anderen Server.",
    "keys-of-unknown-surveys.mend":
      "Lösche diese Ordner, denn sonst vernichtet niemand die Schlüssel. Lass sie, wenn ein anderer Server denselben Ordner benutzt oder du noch eine neuere Sicherung einspielst.",

    "clocks-agree": "Alle Uhren stimmen überein; die Regeln der Zeitzonen sind von {{zones}}.",
    "clock-differs-from-database":
      "Die Uhr des Servers weicht {{seconds}} s von der der Datenbank ab.",
    "clock-differs-from-database.mend":
      "Schalte auf beiden NTP ein: Umfragen schließen nach der Uhr.",
    "clock-differs-from-address":
      "Die Uhr des Servers weicht {{seconds}} s von der unter seiner Adresse ab.",
    "clock-differs-from-address.mend": "Schalte hier und auf dem Proxy NTP ein.",
    "zones-old": "Die Regeln der Zeitzonen sind von {{zones}}; inzwischen können andere gelten.",
    "zones-old.mend": "Erneuere die Java-Laufzeit.",

    "backup-recent": "Gesichert am {{madeOn}}, zur Probe zurückgespielt am {{restoredOn}}.",
    "backup-never": "Noch niemand hat gesagt, dass es eine Sicherung gibt.",
    "backup-never.mend": "Mache eine, und sage es unten.",
    "backup-old": "Die letzte Sicherung, von der wir wissen, ist vom {{madeOn}}.",
    "backup-old.mend": "Mache mindestens jede Woche eine, und sage es unten.",
    "restore-never": "Die Sicherung vom {{madeOn}} wurde nie ausprobiert.",
    "restore-never.mend":
      "Spiele eine auf einem anderen Rechner zurück, sieh sie dir an, und sage es unten.",
    "restore-old": "Zuletzt wurde eine Sicherung am {{restoredOn}} ausprobiert.",
    "restore-old.mend": "Spiele wieder eine zurück, mindestens einmal im Jahr.",

    "backup.title": "Sicherungen, wie du es sagst",
    "backup.embedded":
      "Halte den Server an und kopiere {{data}}, oder nimm pg_basebackup von PostgreSQL 18, während er läuft.",
    "backup.own": "Sichere dein PostgreSQL so, wie du es sonst tust.",
    "backup.never":
      "Sichere nie den Schlüsselordner: Eine Kopie davon würde jede versiegelte Antwort in der Sicherung öffnen.",
    "backup.madeOn": "Letzte Sicherung",
    "backup.restoredOn": "Zuletzt zur Probe zurückgespielt",
    "backup.restoredHint": "Leer lassen, wenn noch nie.",
    "backup.needed": "Der Tag der letzten Sicherung fehlt.",
    now: "Inzwischen geändert in {{value}}. Speichern ersetzt das durch das, was oben steht.",
    "backup.keep": "Tage behalten",
    "backup.kept": "Behalten",
  },
);
