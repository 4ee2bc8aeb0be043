package io.tenward.synthesis.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/** What people write out of politeness and expect nothing with. */
final class FillerPhrases {
  private static final String NAME =
      "(?: (?:there|all|everyone|everybody|team|boss|zusammen|\\p{L}+))?";
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:"
              + "(?:hi|hello|hey|dear|hallo|moin|servus|good (?:morning|day|afternoon)|guten (?:tag|morgen)|liebe|lieber)"
              + NAME
              + "|(?:ok|okay|thx|ty|cheers|bye|lol|haha|hmm+|well|yes|ja)"
              + "|(?:not really|all good|so far so good|all good(?: so far| from my side| from me| here| keep going| keep it up)+)"
              + "|(?:otherwise|apart from that|other than that|beyond that) ?(?:all(?: is)?|everything(?: is| s)?|i am|i m|it s(?: all)?|it is(?: all)?|you are|you re)"
              + " (?:happy|fine|good|ok|okay|great|well|content|satisfied|perfect|alright|all right)"
              + "|(?:good|great|nice|difficult|hard|tricky) question|you asked (?:me )?(?:for|about) (?:one|two|three|some) (?:things?|areas?)"
              + "|(?:sonst|ansonsten)(?: ist)? alles (?:gut|bestens|prima|okay|in ordnung)"
              + "|(?:and )?(?:(?:many |very many )?than(?:ks|x)|th?x|thank you|danke|vielen dank|danke schön|merci)"
              + "(?: (?:a lot|again|so much|very much|in advance|for (?:asking|reading|listening|everything)"
              + "|for (?:doing |running |organi[sz]ing |setting up |sending )?(?:this|the|your|our) (?:survey|form|question|questions|round|time|patience|chance|opportunity)"
              + "|für die (?:umfrage|frage|nachfrage|gelegenheit)|im voraus|vorab|sehr)){0,4}"
              + "(?: (?:and )?keep (?:it up|going|up the good work))?"
              + "|keep (?:it up|going|up the (?:good|great) work)"
              + "|please(?: do(?: so| it| that)?)?|bitte"
              + "|(?:weiter so|alles gut|passt alles)"
              + "|(?:best|kind|many|best wishes|warm)? ?(?:regards|greetings)"
              + "|(?:viele|liebe|beste|schöne|mit freundlichen) grüße(?:n)?"
              + "|(?:all the best|have a (?:nice|great|good) (?:day|weekend|week)|see you|take care|keep well|stay (?:well|safe|healthy)|hope (?:this|that) helps"
              + "|just my two cents|that(?: is| s) (?:it|all|everything)(?: for now)?(?: from (?:me|my side))?|das war s|hope you are well|i hope you are well)"
              + ")");

  private static final Pattern PRAISE_ENDS =
      Pattern.compile("[,;–—](?:\\s+but(?=\\s))?|\\s-(?=\\s)|\\sbut(?=\\s)");
  private static final Pattern THANKS = Pattern.compile("thanks|thx|danke|merci|lol|bye");
  private static final Pattern PAUSE = Pattern.compile("[,;–—]|\\s-\\s|\\sand\\s");
  private static final Pattern GREETING =
      Pattern.compile(
          "^(?:(?:hi|hello|hey|hallo|moin)(?: \\p{L}+)?|dear(?: (?:mr|mrs|ms|dr)\\.?)? \\p{L}+|lieber?(?: (?:herr|frau|dr\\.?))? \\p{L}+)\\s*[,!.:–-]\\s*(?=\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private FillerPhrases() {}

  static boolean isFiller(String sentence) {
    return isPolite(sentence) || PAUSE.splitAsStream(sentence).allMatch(FillerPhrases::isPolite);
  }

  private static boolean isPolite(String clause) {
    var words = words(clause);
    return words.isEmpty()
        || WHOLE.matcher(words).matches()
        || NonAnswers.is(words)
        || Praise.is(words);
  }

  private static String words(String clause) {
    return SIGN.matcher(clause.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Without "Hi Anna," or "All good so far, but" before it, and "thanks" behind it. */
  static Span withoutManners(String text, Span sentence) {
    var greeting = GREETING.matcher(sentence.of(text));
    int from = sentence.from() + (greeting.find() ? greeting.end() : 0);
    var pause = PRAISE_ENDS.matcher(text).region(from, sentence.to());
    if (pause.find() && isMannered(text.substring(from, pause.start()))) {
      from = pause.end();
    }
    int to = text.lastIndexOf(',', sentence.to() - 1);
    boolean ends = to > from && isMannered(text.substring(to, sentence.to()));
    return new Span(from, ends ? to : sentence.to()).trimmed(text);
  }

  /** A word alone may be meant: "Please," or "Honestly,". */
  private static boolean isMannered(String clause) {
    return isPolite(clause)
        && (words(clause).contains(" ") || THANKS.matcher(words(clause)).matches());
  }

  /** That all is well, and nothing that could go on or change. */
  private static final class Praise {
    private static final Pattern WHOLE =
        Pattern.compile(
            "(?:(?:and|but|so|honestly|seriously|really|overall|generally|in general|to be honest|personally|i think|i guess) ){0,4}"
                + "(?:honestly|seriously|really|overall"
                + "|(?:you are|you re|youre)(?: already| all)? (?:doing|being) (?:really |very |so |just )?(?:a )?(?:really |very )?"
                + "(?:great|good|fine|well|fantastic|amazing|awesome|excellent|brilliant|wonderful)(?: (?:job|work|lead|boss|manager|tech lead))?(?: already| as it is| so far)?"
                + "|(?:you are|you re|youre) (?:(?:the best|a (?:really |very )?(?:great|good|fantastic|brilliant)) (?:(?:tech |team )?lead|boss|manager|mentor)|great|awesome|amazing)"
                + "(?: (?:that )?i(?: have| ve)? (?:ever )?had)?(?: so far| yet)?"
                + "|(?:great|good|fantastic|excellent|nice) (?:job|work)(?: so far)?|i (?:really )?(?:enjoy|like|love) working (?:here|with you|for you)"
                + "|(?:well )?(?:ok(?:ay)? )?(?:just )?one thing"
                + "|(?:i am|i m|im|i feel|we are|we re|we feel) (?:very |really |quite |pretty |generally |completely |perfectly ){0,3}"
                + "(?:happy|satisfied|content|fine|good|well (?:supported|looked after)|supported)(?: (?:with (?:you|everything|how things are|the way things are)))?(?: so far| right now| already| as it is| at the moment){0,2}"
                + "|(?:everything|all)(?: else)?(?: is| s)? (?:fine|good|great|ok|okay|well|perfect)(?: so far| (?:for|with) me| as it is| right now){0,2}"
                + "|(?:keep (?:doing )?(?:it|what you(?: are|re)? do(?:ing)?) ?(?:up|going)?)"
                + "|no complaints(?: from me| here| so far)?"
                + "|i (?:expect|want|wish for|would like|have) (?:one|two|three|four|five|a few|some|several) things?(?: from you| of you)?"
                + "|(?:cheers|best|yours|regards|best regards)(?: an?)? \\p{L}{1,12}|(?:otherwise|apart from that|other than that) (?:happy|fine|good|great)"
                + "|i(?: have| ve)? (?:been thinking about this(?: for a while)?|thought about this)|sorry for (?:the length|the long text|being late))");

    private Praise() {}

    /**
     * @param words in small letters, without marks
     */
    static boolean is(String words) {
      return WHOLE.matcher(words).matches();
    }
  }
}
