const longest = 60;
/** A name is sought among so many signs: what only begins, over pages, makes no name. */
const read = 300;
/** Of what is left of a sentence that is too long, if it can be. */
const shortest = 20;
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
/** What a name must not break off behind. */
const dangling = new Set(
  (
    "a an the and or but of to for in on at by with from into about that which who when where while if so as" +
    " is are was were be make can no not only than then because before after until instead every each one two" +
    " three our your my their its it we you i they this these der die das den dem ein eine einen und" +
    " oder mit für von zu zur zum im am auf dass wenn wie nicht you're we're it's"
  ).split(" "),
);
/** A word, and no name of something. Georgian has capitals, but no sentence begins with one. */
const small = /^(?!\p{Script=Georgian})\p{Ll}[\p{Ll}\p{M}'’-]*(?=[ ,;!?…]|: |$)/u;

/** A statement as the name of a theme, as the server shortens it. */
export function shortened(statement: string): string {
  const inLine = statement.replace(unseen, "").replace(control, " ").trim().replace(/\s+/g, " ");
  const whole = first(read, inLine);
  const line = withoutReason(wish(firstSentence(whole)));
  const kept = first(longest, line) === line ? line : cut(line);
  if (kept === "") return first(longest, whole).trim();
  return withCapital(kept === line ? line : `${kept}…`);
}

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

function cut(line: string): string {
  const end = first(longest, line).length;
  const space = line.lastIndexOf(" ", end);
  if (space <= longest / 2) return line.slice(0, end).replace(tail, "");
  const pause = [...line.slice(0, end).matchAll(pauses)]
    .map(({ index }) => index)
    .findLast((index) => index > shortest);
  let kept = line.slice(0, pause ?? space).replace(tail, "");
  while (dangles(kept) && kept.lastIndexOf(" ") > shortest) {
    kept = kept.slice(0, kept.lastIndexOf(" ")).replace(tail, "");
  }
  return kept;
}

const dangles = (line: string) => dangling.has(last(line).toLowerCase());

function withCapital(line: string): string {
  const [letter = ""] = line;
  const capital = letter.toUpperCase();
  return small.test(line) && [...capital].length === 1 ? capital + line.slice(letter.length) : line;
}
