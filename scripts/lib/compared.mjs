import { readFileSync } from "node:fs";
import { ANSWER_PAGE_PUBLISHED } from "./page.mjs";

const texts = {
  en: {
    title: (host) => `Which answer page does ${host} serve?`,
    same: (host) =>
      `On this day, ${host} served this computer the answer page of the source, byte for byte.`,
    differs: (host) => `On this day, ${host} served this computer another answer page.`,
    facts: ["Address", "Day", "Version of the source", "Compared by"],
    compared: "What was compared",
    how: `Each page that a respondent’s browser runs, as it was built from the source, with the one that the server sent. Each was
      fetched in the three forms that a browser may ask for (plain, gzip, Brotli). The rule that comes with it, and that only lets its
      own script run, was compared too. The SHA-256 of a file changes when one character of it changes.`,
    head: ["Page", "SHA-256", "Found"],
    ok: "the same",
    pages: {
      "/r/": "Answering",
      "/r/check/": "Checking",
      "/r/preview/": "Preview for the lead",
      "/r/results/": "Results",
      "/r/votes/": "Results of a vote",
    },
    not: "What was not compared",
    limits: [
      [
        "Other people, other days",
        "A server could send its own page to one person only, and an honest one to this computer.",
      ],
      [
        "The program on the server",
        "Nobody can look into a server from outside. Whoever runs it could copy the key of a survey while the survey is running.",
      ],
      [
        "Whether the source is the published one",
        "Compare the hashes above with those that were published with this version.",
      ],
    ],
    own: "A page that this server does not send",
    ownText: `Respondents who want to be sure use their own copy of the answer page: one file, tenward-answer.html, from the works
      council or downloaded by themselves. They paste their link into it. The file of this version has this SHA-256:`,
    again: "To repeat it, ideally from another network, with the source of this version:",
  },
  de: {
    title: (host) => `Welche Antwortseite liefert ${host} aus?`,
    same: (host) =>
      `An diesem Tag hat ${host} diesem Computer genau die Antwortseite des Quelltexts geliefert, Byte für Byte.`,
    differs: (host) =>
      `An diesem Tag hat ${host} diesem Computer eine andere Antwortseite geliefert.`,
    facts: ["Adresse", "Tag", "Version des Quelltexts", "Verglichen von"],
    compared: "Was verglichen wurde",
    how: `Jede Seite, die der Browser der Befragten ausführt: so, wie sie aus dem Quelltext gebaut wurde, mit der, die der Server
      geschickt hat. Jede wurde in den drei Formen geholt, nach denen ein Browser fragen kann (unverpackt, gzip, Brotli). Verglichen
      wurde auch die Regel, die mitkommt und nur das eigene Skript der Seite erlaubt. Ändert sich in einer Datei ein einziges Zeichen,
      ändert sich ihr SHA-256.`,
    head: ["Seite", "SHA-256", "Ergebnis"],
    ok: "gleich",
    pages: {
      "/r/": "Antworten",
      "/r/check/": "Prüfen",
      "/r/preview/": "Vorschau für den Lead",
      "/r/results/": "Ergebnisse",
      "/r/votes/": "Ergebnisse einer Abstimmung",
    },
    not: "Was nicht verglichen wurde",
    limits: [
      [
        "Andere Personen, andere Tage",
        "Ein Server könnte nur einer Person eine eigene Seite schicken und diesem Computer die ehrliche.",
      ],
      [
        "Das Programm auf dem Server",
        "Von außen kann niemand in einen Server hineinsehen. Wer ihn betreibt, könnte den Schlüssel einer Umfrage kopieren, solange sie läuft.",
      ],
      [
        "Ob der Quelltext der veröffentlichte ist",
        "Vergleiche die Werte oben mit denen, die zu dieser Version veröffentlicht wurden.",
      ],
    ],
    own: "Eine Seite, die nicht von diesem Server kommt",
    ownText: `Wer sicher sein will, antwortet mit einer eigenen Kopie der Antwortseite: eine Datei, tenward-answer.html, vom
      Betriebsrat oder selbst heruntergeladen. Dort fügt man den Link ein. Die Datei dieser Version hat diesen SHA-256:`,
    again:
      "So lässt es sich wiederholen, am besten aus einem anderen Netz, mit dem Quelltext dieser Version:",
  },
};

/** What `differences` says, in German. */
const german = [
  [/answers with status/, "antwortet mit dem Status"],
  [/is another file:/, "ist eine andere Datei:"],
  [/comes with another policy:/, "kommt mit einer anderen Regel:"],
];

const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const paragraph = (text) => `<p>${escaped(text)}</p>`;

/** Each hash in two lines, so that the sheet fits on paper and can be read aloud. */
const hashed = (hash) => `<code>${hash.slice(0, 32)}<br>${hash.slice(32)}</code>`;

/**
 * The sheet for who has to answer for it and reads no code, such as a works council.
 *
 * @param {{ origin: string, files: import("./page.mjs").PageFile[], found: string[], version: string, lang: string, day: Date }} _
 *   found: one line for each difference, which begins with the path of its file
 * @returns {string} one HTML file without a script
 */
export function comparedPage({ origin, files, found, version, lang, day }) {
  const t = texts[lang] ?? texts.en;
  const { host } = new URL(origin);
  const say = (line) =>
    t === texts.de ? german.reduce((text, [from, to]) => text.replace(from, to), line) : line;
  const rows = files.map(({ path, hash }) => {
    const lines = found.filter((line) => line.startsWith(`${path} `)).map(say);
    const told = lines.map((line) => line.slice(path.length + 1)).join("; ");
    const result = lines.length > 0 ? `<b>${escaped(told)}</b>` : t.ok;
    return `<tr><td>${t.pages[path] ?? ""}<br>${path}<td>${hashed(hash)}<td>${result}`;
  });
  const values = [
    origin,
    day.toLocaleDateString(t === texts.de ? "de-DE" : "en-GB", { dateStyle: "long" }),
    version,
    "",
  ];
  const [own = ""] = readFileSync(ANSWER_PAGE_PUBLISHED, "utf8").split(" ");
  return `<!doctype html>
<html lang="${t === texts.de ? "de" : "en"}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(t.title(host))}</title>
<style>
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #15191b; background: #fff }
h1 { font-size: 1.6rem; line-height: 1.2 } h2 { margin-top: 1.6rem; font-size: 1.1rem }
.found { padding: .8rem 1rem; border: 2px solid; font-weight: 600 } .bad, td b { color: #a3301c }
dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem 1rem } dd { margin: 0; border-bottom: 1px solid #dfe1db; min-height: 1.5em }
table { width: 100%; border-collapse: collapse } th, td { padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #dfe1db; text-align: left; vertical-align: top } td b { overflow-wrap: anywhere }
@media (min-width: 40rem) { td code { white-space: nowrap } }
code { font: .85rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
</style>
<h1>${escaped(t.title(host))}</h1>
<p class="found${found.length > 0 ? " bad" : ""}">${escaped((found.length > 0 ? t.differs : t.same)(host))}</p>
<dl>${t.facts.map((term, i) => `<dt>${term}<dd>${escaped(values[i])}`).join("")}</dl>
<h2>${t.compared}</h2>
${paragraph(t.how)}
<table><tr>${t.head.map((name) => `<th>${name}`).join("")}${rows.join("")}</table>
<h2>${t.not}</h2>
<ul>${t.limits.map(([name, text]) => `<li><b>${name}.</b> ${escaped(text)}`).join("")}</ul>
<h2>${t.own}</h2>
${paragraph(t.ownText)}
<p>${hashed(own)}</p>
${paragraph(t.again)}
<p><code>npm run compare -- ${escaped(origin)}</code></p>
</html>
`;
}
