package io.tenward.synthesis.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/** What people write out of politeness and expect nothing with. */
final class Fillers {
  private static final String NAME =
      "(?: (?:there|all|everyone|everybody|team|boss|zusammen|\\p{L}+))?";
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:"
              + "(?:hi|hello|hey|dear|hallo|moin|servus|good (?:morning|day|afternoon)|guten (?:tag|morgen)|liebe|lieber)"
              + NAME
              + "|(?:ok|okay|thx|ty|cheers|bye|lol|haha|hmm+|well|yes|no|none|nope|nah|n ?a|nil|null|ja|nein|nö|nee|k ?a|entfällt)"
              + "|(?:nothing|nichts|nix)(?: (?:at all|really|else|more|special|specific|to (?:add|say|report|declare)|comes to mind"
              + "|weiter|weiteres|mehr|besonderes|bestimmtes|dazu|hinzuzufügen|zu sagen|einzuwenden))?"
              + "|(?:not applicable|not really|no (?:comments?|answer|wishes|suggestions|expectations|complaints)|all good|so far so good)"
              + "|(?:kein(?:e[rsn]?|s)?|keine? (?:angaben?|antwort|wünsche|vorschläge|erwartungen|anmerkungen|meinung|ahnung))"
              + "|(?:(?:many |very many )?thanks|thank you|danke|vielen dank|danke schön|merci)"
              + "(?: (?:a lot|again|so much|very much|in advance|for asking|for reading|for this survey|for everything|im voraus|vorab|sehr)){0,4}"
              + "(?: (?:and )?keep (?:it up|going|up the good work))?"
              + "|keep (?:it up|going|up the (?:good|great) work)"
              + "|please(?: do(?: so| it| that)?)?|bitte"
              + "|(?:weiter so|alles gut|passt alles|no idea|kein kommentar)"
              + "|(?:best|kind|many|best wishes|warm)? ?(?:regards|greetings)"
              + "|(?:viele|liebe|beste|schöne|mit freundlichen) grüße(?:n)?"
              + "|(?:all the best|have a (?:nice|great|good) (?:day|weekend|week)|see you|take care|hope (?:this|that) helps"
              + "|just my two cents|that s (?:it|all)(?: from me)?|das war s|hope you are well|i hope you are well)"
              + ")");
  private static final Pattern GREETING =
      Pattern.compile(
          "^(?:(?:hi|hello|hey|hallo|moin)(?: \\p{L}+)?|dear \\p{L}+|lieber? \\p{L}+)\\s*[,!.:–-]\\s*(?=\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Fillers() {}

  static boolean isFiller(String sentence) {
    var words = SIGN.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return words.isEmpty() || WHOLE.matcher(words).matches();
  }

  /** Without "Hi Anna," before what it is about. */
  static Span withoutGreeting(String text, Span sentence) {
    var greeting = GREETING.matcher(sentence.of(text));
    return greeting.find() ? new Span(sentence.from() + greeting.end(), sentence.to()) : sentence;
  }
}
