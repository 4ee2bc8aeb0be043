package io.tenward.synthesis.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Recognises words that distinguish a wish from a remark about one. */
final class WishPatterns {
  private static final String MORE =
      "more|less|fewer|faster|quicker|better|clearer|shorter|earlier";

  private static final String COUNT =
      "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty)";

  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?:(?:please|pls|also|always|and|just|maybe|really|in addition,?|first(?:ly)?,?|second(?:ly)?,?|as an? (?:(?:tech|team) )?\\p{L}+,?"
              + "|i(?:['’]d| would)? (?:really )?(?:like|want|need|expect|wish|love) you to"
              + "|(?:i(?:['’]d| would) (?:appreciate|love|like) it|it(?:['’]d| would) (?:be (?:good|great|nice|helpful)|help)) if you(?: could| would)?"
              + "|what (?:i|we) (?:want|need|expect|wish|miss)(?: is)?:?|my (?:\\p{L}+ )?(?:wish|wishes|expectation|expectations)(?: is| are)?(?: that you)?:?"
              + "|(?:i|we)(?:['’]d| would)? (?:want|need|expect|like|miss)|i think"
              + "|(?:i think )?you (?:should|could|need to|have to|must)|(?:could|can|would) you(?: please)?)\\s+){1,6}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MORE_OF = phrase("(?:" + MORE + ")\\s+\\S+.*");

  private static final Pattern FEWER =
      Pattern.compile("(?:less|fewer|shorter)\\b", Pattern.CASE_INSENSITIVE);

  /** "An honest word, a plan and no calls at night" */
  private static final Pattern THING =
      phrase(
          "(?:"
              + MORE
              + "|an?|no|one|some|someone|somebody|regular|clear|proper|honest|real|good|open|quick|quiet|enough|time|the)\\s+\\S+.*");

  private static final Pattern OWN_SUBJECT =
      phrase(
          "(?:maybe |please )?(?:(?:i|we)(?:['’]d| would)? (?:also )?(?:want|need|expect|like|wish|hope|miss)|we (?:could|should)"
              + "|you (?:also )?(?:should|could|must|need to|have to)(?: also)?|it(?:['’]d| would) (?:also )?(?:be|help))\\s.*");

  private static final Pattern SECOND_TO = Pattern.compile("^to\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern LEANING =
      Pattern.compile(
          "^(?:\\S+\\s+){0,2}(?:it(?!['’]d| would)|its|they|them|their|this|that(?! (?:we|you|i|the|our|your|all|every|no|each|people|there)\\b)|these|those|make sure|so that|accordingly|otherwise|instead)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PROHIBITION =
      phrase("(?:(?:please|and|just)\\s+)*(?:do\\s+not|don['’]?t|never|stop|avoid)\\b.*");

  /** A statement with fewer words says too little to tell something by itself. */
  private static final int SHORTEST = 4;

  private static final Pattern AS_WHOM =
      Pattern.compile("^as an? (?:(?:tech|team) )?\\p{L}+, ", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+");

  /** A verb form after one of these is a noun: "support for juniors". */
  private static final Set<String> NOUN_BEFORE =
      Set.of("of", "for", "from", "by", "in", "and", "or", "as");

  private static final Set<String> POLITE =
      Set.of("please", "pls", "plz", "also", "and", "maybe", "just", "then", "oh");

  private static final Set<String> BEGINNING =
      Set.of(
          (MORE.replace('|', ' ') + " no not a an i we you could can would should what let's let’s")
              .split(" "));

  /** A sentence with one of these asks for something, or complains. */
  private static final Pattern ASKING =
      words(
          "please|pls|plz|should(?:n['’]t)?|needs?|needed|must|ought|(?:could|can|would|will) you|want|wants|wish|expect|hope"
              + "|(?:i|we|you)['’]d|would (?:help|be|like|love|appreciate|prefer|make)|let['’]s|how about|more|less|fewer|better|stop"
              + "|don['’]?t|too (?:many|much|few|little|long|often|late|slow|early)|missing|miss|lacks?|lacking|never|nobody|unclear");

  /** A sentence with such a beginning comments on the one before. */
  private static final Pattern LEANING_BACK =
      words(
          "(?:and |but |so )?(?:right now|at the moment|currently|otherwise|without (?:it|that|this|them|you)|yesterday|recently|then (?:we|i|it)"
              + "|(?:last|this) (?:week|month|year|time|quarter|sprint|spring|summer|autumn|winter|release)"
              + "|(?:half|most|some|all|none|both) of (?:us|them|it)|we(?:['’]re| are) the ones|after all|as a result"
              + "|for (?:example|instance)|e\\.g\\.|such as|especially|because|so that|they(?:['’]re)?|these|those|that['’]s|this"
              + "|that(?! (?:you|we|i|the|a|an|our|your|all|every|no|each|people|there|everybody|everyone)\\b)"
              + "|it (?:has|had|was|makes|made|keeps|kept|took|costs?|happens|happened|helps|saves|slows|already|only|just)"
              + "|it(?:['’]s| is) (?:from|in|on|at|for|the|an?|our|my|his|her|their|already|still|always|only|just)"
              + "|mine|ours|"
              + COUNT
              + " (?:minutes?|hours?|days?|weeks?|months?|times)|twice)");

  /** Matches the subject of a sentence that tells something. */
  private static final Pattern TELLING =
      words(
          "(?:i|we|you|he|she|they|there|my|our|the|an?|most|every|everybody|everyone|some)(?:['’]\\p{L}+)?");

  private static final Set<String> PRONOUNS =
      Set.of("it", "them", "this", "that", "these", "those");

  private static Pattern phrase(String some) {
    return Pattern.compile(some, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  private static Pattern words(String some) {
    return Pattern.compile(
        "\\b(?:" + some + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** "More pairing" */
  static boolean isMore(String part) {
    return MORE_OF.matcher(withoutLeadIn(part)).matches();
  }

  /** "Fewer meetings" */
  static boolean isFewer(String part) {
    return FEWER.matcher(withoutLeadIn(part)).lookingAt();
  }

  /** "A plan for the year" */
  static boolean isThing(String part) {
    return THING.matcher(part).matches();
  }

  /** "We need a plan" */
  static boolean hasOwnSubject(String part) {
    return OWN_SUBJECT.matcher(AS_WHOM.matcher(part.strip()).replaceFirst("")).matches();
  }

  /** "Don't decide alone" */
  static boolean isProhibition(String part) {
    return PROHIBITION.matcher(part.strip()).matches();
  }

  /** Tells whether a part refers to something named before, or continues it. */
  static boolean leans(String part) {
    return LEANING.matcher(part).find();
  }

  /** "Plan the sprint", "please plan it" */
  static boolean isCommand(String part) {
    var words = first(part);
    int verb = words.length > 1 && words[0].equals("please") ? 1 : 0;
    return words.length > verb + 1
        && Imperatives.contains(words[verb])
        && !NOUN_BEFORE.contains(words[verb + 1]);
  }

  /**
   * Tells whether the part asks for something. After another wish it may begin with that one's
   * "to".
   */
  static boolean isWish(String part) {
    var left = withoutTo(part);
    return hasOwnSubject(left)
        || Imperatives.contains(withoutLeadIn(left).split("[^\\p{L}'’]+", 2)[0]);
  }

  /** Tells whether another wish may begin here. */
  static boolean isAnother(String rest) {
    return hasOwnSubject(rest) || isCommand(withoutTo(rest)) || isThing(rest);
  }

  static String withoutTo(String part) {
    return SECOND_TO.matcher(part.strip()).replaceFirst("");
  }

  private static String withoutLeadIn(String part) {
    return LEAD_IN.matcher(part.strip()).replaceFirst("");
  }

  /** Tells whether the text may begin a wish or a sentence, rather than continue one. */
  static boolean canBegin(String text) {
    var words = first(text);
    return words.length > 0
        && (Imperatives.contains(words[0])
            || POLITE.contains(words[0])
            || BEGINNING.contains(words[0]));
  }

  /** Tells whether a sentence asks for something by itself, or complains. */
  static boolean asks(String sentence) {
    return verb(first(sentence)) >= 0 || ASKING.matcher(sentence).find();
  }

  /**
   * Tells whether a sentence makes no sense without the one before it.
   *
   * @param inItem whether both are of one item of a list
   */
  static boolean belongTogether(
      String before, String sentence, boolean inItem, Difference difference) {
    boolean tells = TELLING.matcher(sentence).lookingAt() && first(sentence).length >= SHORTEST;
    if (inItem && tells) {
      return true;
    }
    return leansBack(sentence)
        || speaksOfBefore(sentence) && verb(first(before)) < 0
        || tells
            && !asks(sentence)
            && !sentence.endsWith("?")
            && asks(before)
            && !difference.between(before, sentence);
  }

  /** "Last week they waited for days." */
  private static boolean leansBack(String sentence) {
    return LEANING_BACK.matcher(sentence).lookingAt() && !asks(sentence);
  }

  /** "Spread it over the whole team": nobody can tell what, without what stands before. */
  private static boolean speaksOfBefore(String sentence) {
    var words = first(sentence);
    int verb = verb(words);
    return verb >= 0 && verb + 1 < words.length && PRONOUNS.contains(words[verb + 1]);
  }

  /** Returns the position of the verb of a command, or -1. */
  private static int verb(String[] words) {
    int verb = 0;
    while (verb < words.length && POLITE.contains(words[verb])) {
      verb++;
    }
    return verb < words.length && Imperatives.contains(words[verb]) ? verb : -1;
  }

  /** Returns the first few words in lower case. */
  private static String[] first(String text) {
    return WORD.matcher(text)
        .results()
        .limit(5)
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  /** Knows the English verbs that begin a wish to a lead. */
  static final class Imperatives {
    private static final Set<String> VERBS =
        Set.of(
            """
            accept acknowledge act adapt add address admit adopt advise advocate agree align allow
            announce answer apologise apologize appoint approve archive arrange ask assign attend
            automate avoid back balance be become begin block book break bring build bundle buy
            call calm cancel care celebrate challenge champion change chase check choose clarify
            clean clear coach code collect come comment commit communicate compare concentrate
            confirm connect consider consult contribute coordinate correct cover create cut deal
            decide dedicate defend define delegate deliver demand demonstrate deploy describe
            design develop dig discourage discuss distribute document dont don't drive drop
            educate eliminate empower enable encourage enforce engage ensure escalate establish
            estimate evaluate examine expect explain favor favour fight fill filter find finish
            fix focus follow forward foster gather get give go grant grow guard guide hand handle
            have hear help hire hold host ignore improve include increase inform insist inspect
            interview introduce invest investigate invite involve join judge keep kill know lead
            learn leave lend let limit link listen look loosen lower maintain make manage mark
            measure meet mend mentor merge micromanage migrate moderate modernise modernize
            monitor motivate move negotiate never notify nudge obtain offer open order organise
            organize oversee own pair participate pause pay persuade phone pick plan postpone
            practice practise praise prepare present prevent prioritise prioritize promise promote
            propose protect provide publish push put question quit raise reach react read rebuild
            recognise recognize reduce refactor refuse reject release rely remain remember remind
            remove repair replace reply report represent request reserve resolve respect respond
            rethink return review reward rewrite rotate run say schedule secure see send set share
            shield shorten show simplify skip slow solve sort speak speed spend split spread
            stand start stay step stick stop structure suggest support switch tackle take talk
            teach tell test thank think tidy track train treat trim trust try turn unblock
            understand unify update upgrade use value verify visit volunteer wait warn watch weigh
            welcome widen work wrap write
            """
                .strip()
                .split("\\s+"));

    static boolean contains(String word) {
      return VERBS.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }
  }
}
