import type { Text } from "../../wording";

export const intro: Text = [
  "Three checks, about a minute together. You don’t have to do any of them.",
  "Drei Prüfungen, zusammen etwa eine Minute. Du musst keine davon machen.",
];
export const introNamed: Text = [
  "Two checks, less than a minute together. You don’t have to do any of them.",
  "Zwei Prüfungen, zusammen keine Minute. Du musst keine davon machen.",
];
export const back: Text = ["Back to the survey", "Zurück zur Umfrage"];
export const start: Text = ["Start the survey", "Umfrage beginnen"];
export const anonymous: Text = ["Anonymous", "Anonym"];
export const byName: Text = ["Not anonymous", "Nicht anonym"];
export const shows: Text = ["Shows", "Zeigt"];
export const doesNot: Text = ["Does not show", "Zeigt nicht"];
export const copied: Text = ["Copied", "Kopiert"];
export const cannotCopy: Text = [
  "This browser doesn’t let the page copy.",
  "Dieser Browser lässt die Seite nichts kopieren.",
];

export const know: Text = [
  "Do you know everyone in your group?",
  "Kennst du alle in deiner Gruppe?",
];
export const knowText: Text = [
  "Invented people would make a group look larger than it is. If you don’t know a name, ask a colleague.",
  "Mit erfundenen Personen sieht eine Gruppe größer aus, als sie ist. Kennst du einen Namen nicht, frag nach.",
];
export const together: Text = [
  "Your answers appear together with those of:",
  "Deine Antworten erscheinen zusammen mit denen von:",
];
export const knowShows: Text = [
  "Who shares your group, and the domain of each address.",
  "Wer in deiner Gruppe ist, und die Domain jeder Adresse.",
];
export const knowNot: Text = [
  "Whether each of them answers in person.",
  "Ob alle selbst antworten.",
];
export const hidden: Text = [
  "{lead} chose not to show who was asked, so you can’t do this check.",
  "{lead} zeigt nicht, wer gefragt wird. Darum kannst du das hier nicht prüfen.",
];
export const hiddenShows: Text = [
  "How many people were asked, as the server says.",
  "Wie viele gefragt wurden. Das sagt der Server.",
];
export const hiddenNot: Text = [
  "Who they are. You wouldn’t notice invented people.",
  "Wer es ist. Erfundene Personen würdest du nicht bemerken.",
];

export const same: Text = [
  "Did everyone get the same form?",
  "Haben alle dasselbe Formular bekommen?",
];
export const sameHow: Text = [
  "Compare check codes with a colleague",
  "Prüfcodes mit jemandem vergleichen",
];
export const sameDone: Text = ["Compared with a colleague", "Mit jemandem verglichen"];
export const sameText: Text = [
  "Send your check code to a colleague, for example in a chat. Paste theirs here.",
  "Schick deinen Prüfcode jemandem, der auch gefragt wird, zum Beispiel im Chat. Füge den anderen hier ein.",
];
export const copyCode: Text = ["Copy my code", "Meinen Code kopieren"];
export const theirs: Text = ["A colleague’s check code", "Prüfcode der anderen Person"];
export const compare: Text = ["Compare", "Vergleichen"];
export const isSame: Text = [
  "Both check codes are the same\nYou two were asked the same questions, in the same groups, with the same keys.",
  "Beide Prüfcodes sind gleich\nIhr beide werdet dasselbe gefragt, in denselben Gruppen, mit denselben Schlüsseln.",
];
export const differs: Text = [
  "The check codes differ. Don’t answer yet\nOne of you may have been sent another form. Check for a typing error first. If they still differ, tell {lead} and a colleague in some other way than this page.",
  "Die Prüfcodes sind verschieden. Antworte noch nicht\nVielleicht habt ihr verschiedene Formulare bekommen. Such zuerst nach einem Tippfehler. Sind sie dann noch verschieden, sag {lead} und noch jemandem Bescheid, aber nicht über diese Seite.",
];
export const sameShows: Text = [
  "Same questions, same groups and same keys for both of you.",
  "Gleiche Fragen, gleiche Gruppen und gleiche Schlüssel für euch beide.",
];
export const sameNot: Text = [
  "Whether this page was changed. A changed page can show any check code. Check {0} helps.",
  "Ob diese Seite geändert wurde. Eine geänderte Seite kann jeden Prüfcode zeigen. Dann hilft Prüfung {0}.",
];

export const published: Text = [
  "Is this the published page?",
  "Ist das die veröffentlichte Seite?",
];
export const publishedHow: Text = [
  "Answer with a page from somewhere else",
  "Mit einer Seite von anderswo antworten",
];
/** {0} runs the server. */
export const publishedText: Text = [
  "This page came from the server that {0} runs. A changed page could read what you type and look just like this one.",
  "Diese Seite kommt vom Server, den {0} betreibt. Eine geänderte Seite könnte mitlesen, was du schreibst, und genauso aussehen wie diese.",
];
export const noPage: Text = [
  "So no page can vouch for itself.",
  "Darum kann keine Seite für sich selbst bürgen.",
];
export const elsewhere: Text = [
  "You can use one from somewhere else:",
  "Du kannst eine Seite von anderswo nehmen:",
];
export const copyTitle: Text = ["On a computer: your own copy", "Am Computer: deine eigene Kopie"];
export const copyText: Text = [
  "Get the answer page from where Tenward is published, not from {lead} or a colleague. It is one file: tenward-answer.html. Open it and paste your link.",
  "Hol dir die Antwortseite dort, wo Tenward veröffentlicht ist, nicht von {lead} oder aus dem Team. Sie ist eine einzige Datei: tenward-answer.html. Öffne sie und füge deinen Link ein.",
];
export const phoneTitle: Text = ["On a phone: another address", "Am Telefon: eine andere Adresse"];
export const phoneText: Text = [
  "Someone you trust can offer the same file, for example your works council. Open theirs and paste your link.",
  "Jemand, dem du vertraust, kann dieselbe Datei anbieten, zum Beispiel dein Betriebsrat. Öffne sie dort und füge deinen Link ein.",
];
export const copyLink: Text = ["Copy my link", "Meinen Link kopieren"];
export const linkIsVote: Text = [
  "Your link is your vote. Paste it into the answer page only, and don’t send it to anyone.",
  "Dein Link ist deine Stimme. Füge ihn nur in die Antwortseite ein und schick ihn niemandem.",
];
export const publishedShows: Text = [
  "What you type is sealed by a page that this server did not send.",
  "Was du schreibst, versiegelt eine Seite, die nicht von diesem Server kommt.",
];
export const publishedNot: Text = [
  "Whether the file is the real one. That depends on where you got it.",
  "Ob die Datei die echte ist. Das hängt davon ab, woher du sie hast.",
];

export const cannot: Text = ["What you can’t check", "Was du nicht prüfen kannst"];
/* The first line is what cannot be checked. */
export const keyCopied: Text = [
  "Whether someone copies the key while the survey runs\nWhoever controls the server could. With a copy of the database from that time, answers would have names.",
  "Ob jemand den Schlüssel kopiert, während die Umfrage läuft\nWer den Server kontrolliert, könnte das. Mit einer Kopie der Datenbank aus dieser Zeit hätten die Antworten Namen.",
];
/** {0} runs the server. */
export const program: Text = [
  "Whether the program on the server is the published one\nYou can check the page you answer with. You can’t look inside the server. It is run by {0}.",
  "Ob auf dem Server das veröffentlichte Programm läuft\nDu kannst die Seite prüfen, mit der du antwortest. In den Server kannst du nicht hineinsehen. Ihn betreibt {0}.",
];
export const invented: Text = [
  "Whether people were invented\n{lead} chose not to show who was asked. Invented people would make a group look larger than it is.",
  "Ob Personen erfunden sind\n{lead} zeigt nicht, wer gefragt wird. Mit erfundenen Personen sieht eine Gruppe größer aus, als sie ist.",
];
export const words: Text = [
  "Whether your words give you away\nThe page warns of names and of “as the only …”. It doesn’t catch everything.",
  "Ob deine Worte dich verraten\nDie Seite warnt vor Namen und vor „als Einzige …“. Alles findet sie nicht.",
];
export const opened: Text = [
  "Who sees that you opened this page\nWhoever looks after your device, your network or the server may see that, and when.",
  "Wer sieht, dass du diese Seite geöffnet hast\nWer dein Gerät, dein Netz oder den Server betreut, kann das sehen, und auch wann.",
];

export const asked: Text = ["{0} at {1} asked", "{0} von {1} hat gefragt"];
export const closedOn: Text = [
  "The survey closed on {0}.",
  "Die Umfrage wurde am {0} geschlossen.",
];
export const toResults: Text = ["Back to the results", "Zurück zu den Ergebnissen"];
export const isIn: Text = ["Is my answer in?", "Ist meine Antwort dabei?"];
export const inShows: Text = [
  "An answer was received and not rejected.",
  "Eine Antwort kam an und wurde nicht abgelehnt.",
];
export const inNot: Text = [
  "What was counted as your answer. Nobody can look that up any more.",
  "Was als deine Antwort gezählt wurde. Das kann niemand mehr nachsehen.",
];
export const saveList: Text = ["Save the list", "Liste speichern"];
/** {0} is the code of the list. */
export const listCode: Text = [
  "Code of the list: {0}. If a colleague reads the same code, the server showed you both the same list.",
  "Code der Liste: {0}. Liest jemand anders denselben Code, hat der Server euch beiden dieselbe Liste gezeigt.",
];
export const gone: Text = ["Is the key gone?", "Ist der Schlüssel weg?"];
export const goneText: Text = [
  "The server reports that it destroyed the key on {0}. It also reports that it opened the answers, shuffled them question by question and deleted the sealed copies.",
  "Der Server meldet, dass er den Schlüssel am {0} zerstört hat. Er meldet auch, dass er die Antworten geöffnet, Frage für Frage gemischt und die versiegelten Kopien gelöscht hat.",
];
export const goneShows: Text = ["What the server says it did.", "Was der Server von sich sagt."];
export const goneNot: Text = [
  "That it did so, or that nobody copied the key before. You can’t check this from outside.",
  "Dass es so war, und dass niemand den Schlüssel vorher kopiert hat. Von außen kannst du das nicht prüfen.",
];
export const still: Text = ["Is it still the same form?", "Ist es noch dasselbe Formular?"];
export const stillText: Text = [
  "Your link, the questions and the groups still have the check code from before.",
  "Dein Link, die Fragen und die Gruppen haben noch den Prüfcode von vorher.",
];
export const stillShows: Text = [
  "Nothing of the form was changed after your link was sent.",
  "Am Formular wurde nichts geändert, seit dein Link verschickt wurde.",
];
export const stillNot: Text = ["Anything about the answers.", "Nichts über die Antworten."];
