const longest = 60;
/** A name is sought among so many signs: what only begins, over pages, makes no name. */
const read = 300;
/** Of what is left of a sentence that ends at a pause. */
const shortest = 15;
const tail = /[\s.;,:!–—]+$/;
const tailOfWish = /[\s.;,:!–—?]+$/;
const control = /[\p{Cc}\u2028\u2029]/gu;
/** What turns the order of letters, and what nobody sees. */
const unseen = /[\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u206a-\u206f\ufeff]/g;

const leadIn = new RegExp(
  "^(?:[\\p{So}\\p{Sk}\\ufe0f\\u200d•*–—-]+ " +
    "|(?:please|pls|plz|also|and|but|maybe|perhaps|just|honestly|personally|ideally|basically|finally|first of all)[,:]? " +
    "|(?:so|first|second|third|firstly|secondly|thirdly)[,:] " +
    "|as an? (?:\\S+ ){1,3}(?=(?:i|we|you)(?:['’]\\S+)? )" +
    "|(?:i think|i guess|i['’]d say),? (?:that )?" +
    "|(?:i|we)(?:['’]d| would)? (?:also |really )?(?:like|love|want|need|expect|wish|prefer|ask)" +
    " (?:(?:you|u|(?:a|the|my|our) (?:tech(?:nical)? )?lead) to|(?:that )?you would|that you(?! (?:are|were|had|have been) )) " +
    "|(?:(?:i|we)(?:['’]d| would) (?:also |really )?(?:like|love|appreciate|prefer|want|need)|(?:i|we) (?:also |really )?(?:want|need|expect))" +
    " (?=(?:more|less|fewer|better|faster|clearer|shorter|earlier|an?) )" +
    "|(?:(?:it(?:['’]d| would) |would )(?:be (?:really )?(?:good|great|nice|lovely|helpful|useful)|help (?:me |us )?(?:a lot )?)" +
    "|(?:i|we)(?:['’]d| would) (?:really )?(?:appreciate|love|like) it) ?if (?:you|u) (?:could|would|can) " +
    "|(?:could|can|would|will) (?:you|u|we) " +
    "|that you (?!(?:are|were|had|have been) )" +
    "|it should be (?:easier|easy|possible) to " +
    "|you (?:should|could|need to|have to|must) (?!not |never )(?:also )?)+",
  "iu",
);
const leadOut = /,? (?:please|pls|plz|thanks|thx|lol|too|bitte)[ .!?]*$/i;
const sentenceEnd = /[.?] (?=\p{Lu})/gu;
/** After the full stop of one of these words the sentence goes on. */
const abbreviation =
  /(?:^|\()(?:\S{1,2}|approx|esp|incl|resp|max|min|inkl|evtl|bzw|bzgl|usw|sog|ggf|vgl|zzgl)$/i;
const reason = /, (?:because|since|so that|otherwise|weil|damit|sonst|denn) /i;
/** Where a sentence that is too long may end. */
const pauses =
  /[,;:]? (?=[(–—])|[,;:] | - | (?=(?:because|so that|when|where|although|instead of|rather than|without|unless|until|before|after|even if|since) )/gi;
/** It goes on from something that does not stand there, asks for nothing, or tells of its writer. */
const unfit = new RegExp(
  "^(?:because|since|so that|or|nor|then|than|which|who|whom|what|why|how come|it|its|they|them|their|this|these|those|he|she" +
    "|that(?! (?:we|you|i|the|a|our|your|all)(?![\\p{L}\\p{N}]))|mine|ours|otherwise|instead|even|no one|none|for example|e\\.g\\.|as" +
    "|(?:\\d+|half an?|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|fifty|sixty|ninety|a few|some) (?:minutes?" +
    "|hours?|days?|weeks?|months?|times)(?=$|[,;])|hi|hello|hey|dear|hallo|thanks|thank you|can['’]?t think|yes|no$|(?:some|most" +
    "|half|both|all) of (?:us|them|it)|(?:\\S+ |(?:in|on|at|last|every|since|when|if|im|am|letzte\\p{L}*|heute|jetzt|oft|manchmal" +
    "|leider) \\S+ )?(?:i|we|ich|wir)(?:['’]\\p{L}+)?|my|our|mein\\p{L}*|unser\\p{L}*|und|oder|aber|weil|denn|damit|dass(?! (?:du|ihr" +
    "|wir|der|die|das)(?![\\p{L}\\p{N}]))|es|sie|er|das ist|dies|sonst|danke)(?![\\p{L}\\p{N}'’-])",
  "iu",
);
/** "Support me by" */
const brokenOff =
  / (?:than (?:that|this|it)|the|an?|and|or|of|by|from|not|only|und|oder|der|die|das|nicht|nur)$/i;
/** Its writer has not said all of it. */
const trailing = /(?:\.{2}|…)\s*$/;
/** Two words of what is not wanted would say the opposite. */
const refused = /(?:\bnot|n['’]t|\bnever) (?:want|like|need|expect)\b|\bnicht,? dass\b/i;
/** Without it two words would say the opposite. */
const negation =
  /(?<![\p{L}\p{M}\p{N}_])(?:(?:do |did |does |is |was |are |were |would |could |should |have |has |had )?not|\p{L}+n['’]t|never|no|nobody|nothing|without|hardly|nicht|nie|niemand|nichts|kein\p{L}*|ohne)(?![\p{L}\p{M}\p{N}_])/iu;
/** They tell nothing of a theme by themselves. */
const smallWords = new Set(
  (
    "a about after again all also always am an and any are as at be because been before being but by can can't could did do does" +
    " don't done each even every everybody everyone for from get got had has have having he her here him his how i i'd i'll i'm" +
    " i've if in instead into is it it's its itself just know let like make makes many may me might most much must my need never" +
    " nobody nor not now of off often on one only or ought our ours out over own please quite rather really same shall she should" +
    " so some soon still such than that the their them then there these they think this those to today together too until up us" +
    " very want was we we'd we're we've were what when where which while who whom whose why will with without would yet you" +
    " you're you've your yours aber alle als auch auf aus bei beim bin bist bitte da dann das dass dein deine dem den der des" +
    " dich die dies diese dieser dieses dir du ein eine einem einen einer eines er es für habe haben hat hatte heute hier ich ihm" +
    " ihnen ihr im immer ist jede jeder jedes kann kein keine keinen können mal man mein meine meinen mich mir mit muss müssen" +
    " nach nicht nie noch nur ob oder oft ohne schon sehr sein sich sie sind soll sollen sollte um und uns unser unsere unseren" +
    " unter vom von vor war waren wenn wer werden weil wie wir wird wo wollen wurde wurden würde zu zum zur über"
  ).split(" "),
);
const word = /[\p{L}\p{N}](?:[^\s,;:!?()“”„"…]*[\p{L}\p{M}\p{N}+#])?/gu;
/** Between two words that do not belong together. */
const apart = /[,;:!?()“”„"…]| (?:i|we|ich|wir) /i;
/** Other words between two that tell something. */
const between = 2;
/** A word, and no name of something. Georgian has capitals, but no sentence begins with one. */
const small = /^(?!\p{Script=Georgian})\p{Ll}[\p{Ll}\p{M}'’-]*(?=[ ,;!?…]|: |$)/u;

/** A statement as the name of a theme, as the server shortens it. */
export function shortened(statement: string): string {
  const whole = first(read, inLine(statement));
  return withCapital(wholeWish(statement, whole) ?? telling(whole));
}

const inLine = (statement: string) =>
  statement.replace(unseen, "").replace(control, " ").trim().replace(/\s+/g, " ");

/** Unless it is no whole wish, or too long for a name. */
function wholeWish(statement: string, whole: string): string | undefined {
  const line = withoutReason(wish(firstSentence(whole)));
  const start = first(longest, line);
  if (start === line && !line.endsWith("?")) {
    return isFit(line) && !trailing.test(statement) ? line : undefined;
  }
  return [...start.matchAll(pauses)]
    .filter(({ index }) => index >= shortest)
    .map(({ index }) => line.slice(0, index).replace(tail, ""))
    .find(isFit);
}

const isFit = (line: string) => line !== "" && !unfit.test(line) && !brokenOff.test(line);

/** The two words nearest to each other of those that tell something. */
function telling(whole: string): string {
  const line = wish(firstSentence(whole));
  let least = refused.test(line) ? 0 : between + 1;
  let [from, to] = [0, 0];
  let before: { place: number; start: number } | undefined;
  for (const [place, { 0: found, index: start }] of [...line.matchAll(word)].entries()) {
    if (!tells(found)) continue;
    const end = start + found.length;
    if (to === 0) [from, to] = [start, end];
    const others = before ? place - before.place - 1 : between;
    if (before && others < least && !apart.test(line.slice(before.start, end))) {
      [from, to, least] = [before.start, end, others];
    }
    before = { place, start };
  }
  if (to === 0) return atMost(longest, whole);
  // "Never merge alone" is not about merging alone.
  const refusal = negation.exec(line);
  if (refusal) {
    from = Math.min(from, refusal.index);
    const rest = line.slice(from);
    to =
      first(longest, rest) === rest ? line.length : Math.max(to, refusal.index + refusal[0].length);
  }
  return atMost(longest, line.slice(from, to));
}

/** In a language that sets no blanks between words, a passage may be too long. */
function atMost(letters: number, passage: string): string {
  const kept = first(letters, passage);
  return kept === passage ? passage : `${kept.trim()}…`;
}

const tells = (found: string) =>
  found.length > 1 &&
  /\p{L}/u.test(found) &&
  !smallWords.has(found.toLowerCase().replaceAll("’", "'"));

/** So many whole signs, as the server counts them. */
const first = (letters: number, text: string) => [...text].slice(0, letters).join("");

function firstSentence(line: string): string {
  for (const { index } of line.matchAll(sentenceEnd)) {
    const sentence = line.slice(0, index);
    if (sentence.includes(" ") && !isAbbreviated(last(sentence))) return line.slice(0, index + 1);
  }
  return line;
}

const isAbbreviated = (word: string) => word.includes(".") || abbreviation.test(word);

const last = (line: string) => line.slice(line.lastIndexOf(" ") + 1);

/** "Could you review faster?" is no question. */
function wish(sentence: string): string {
  const from = leadIn.exec(sentence)?.[0].length ?? 0;
  const end = leadOut.exec(sentence)?.index ?? -1;
  const space = sentence.indexOf(" ", from);
  const polite = space >= from && space < end;
  const said = sentence
    .slice(from, polite ? end : undefined)
    .replace(from > 0 ? tailOfWish : tail, "");
  return said === "" ? sentence.replace(tail, "") : said;
}

function withoutReason(line: string): string {
  const at = reason.exec(line)?.index ?? -1;
  return at > 0 && line.lastIndexOf(" ", at - 1) > 0 ? line.slice(0, at) : line;
}

function withCapital(line: string): string {
  const [letter = ""] = line;
  const capital = letter.toUpperCase();
  return small.test(line) && [...capital].length === 1 ? capital + line.slice(letter.length) : line;
}
