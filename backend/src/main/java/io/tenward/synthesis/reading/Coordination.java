package io.tenward.synthesis.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Several wishes in one sentence: "review faster and say no more often". Only where the second one
 * stands on its own and means something else: the plain rule takes far too much apart.
 */
final class Coordination {
  /** What is longer is no sentence, but a list or an accident. */
  private static final int LONGEST = 600;

  private static final int SHORTEST = 2;
  private static final int SHORTEST_TOGETHER = 6;
  private static final int SHORTEST_NOUNS = 4;

  private static final Pattern JOINT =
      Pattern.compile(
          ";\\s+(?:and(?: also)?\\s+)?|\\s+/\\s+|,?\\s+(?:and also|and|as well as|plus|&)\\s+|,\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?:(?:please|pls|also|always|and|just|maybe|really|in addition,?|first(?:ly)?,?|second(?:ly)?,?|as an? \\p{L}+,"
              + "|i(?:['’]d| would)? (?:really )?(?:like|want|need|expect|wish|love) you to"
              + "|(?:i(?:['’]d| would) (?:appreciate|love|like) it|it(?:['’]d| would) (?:be (?:good|great|nice|helpful)|help)) if you(?: could| would)?"
              + "|what (?:i|we) (?:want|need|expect|wish|miss)(?: is)?:?|my (?:\\p{L}+ )?(?:wish|wishes|expectation|expectations)(?: is| are)?(?: that you)?:?"
              + "|(?:i|we)(?:['’]d| would)? (?:want|need|expect|like|miss)|i think"
              + "|(?:i think )?you (?:should|could|need to|have to|must)|(?:could|can|would) you(?: please)?)\\s+){1,6}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MORE =
      Pattern.compile(
          "(?:more|less|fewer|faster|quicker|better|clearer|shorter|earlier)\\s+\\S+.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern OWN_SUBJECT =
      Pattern.compile(
          "(?:i|we)(?:['’]d| would)? (?:also )?(?:want|need|expect|like|wish|hope|miss)\\s.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern SECOND_TO = Pattern.compile("^to\\s+", Pattern.CASE_INSENSITIVE);

  private static final Set<String> ADDING =
      Set.of("and", "and also", "plus", "&", ";and", "; and", "; and also");

  /** It speaks of what was named before, or continues it. */
  private static final Pattern LEANING =
      Pattern.compile(
          "\\b(?:it|its|they|them|their|this|that(?! (?:we|you|i|the|our|your|all|every|no|each|people|there)\\b)|these|those|make sure|so that|accordingly|otherwise|instead)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "Do not do this; do that" is one wish, said twice. */
  private static final Pattern PROHIBITION =
      Pattern.compile(
          "^(?:(?:please|and|just)\\s+)*(?:do\\s+not|don['’]?t|never|stop|avoid)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+");

  /** After these a verb's form is a noun: "support for juniors". */
  private static final Set<String> NOUN_BEFORE =
      Set.of("of", "for", "from", "by", "in", "and", "or", "as");

  private Coordination() {}

  static List<Span> of(String text, Span sentence, Difference difference) {
    if (sentence.to() - sentence.from() > LONGEST) {
      return Sentences.atSemicolons(text, sentence);
    }
    var parts = new ArrayList<Span>();
    var joint = JOINT.matcher(text).region(sentence.from(), sentence.to());
    int from = sentence.from();
    while (joint.find()) {
      var left = new Span(from, joint.start());
      var right = new Span(joint.end(), next(text, joint.end(), sentence.to()));
      var word = joint.group().replace(",", "").strip().toLowerCase(Locale.ROOT);
      if (outsideBrackets(text, left)
          && standAlone(left.of(text), right.of(text), word)
          && (isList(word, sentence.of(text))
              || difference.between(left.of(text), right.of(text)))) {
        parts.add(left.trimmed(text));
        from = joint.end();
      }
    }
    parts.add(new Span(from, sentence.to()).trimmed(text));
    return parts;
  }

  /** As far as the next joint: what comes later does not decide about this one. */
  private static int next(String text, int from, int end) {
    var joint = JOINT.matcher(text).region(from, end);
    while (joint.find()) {
      if (standsAlone(withoutTo(text.substring(joint.end(), end)))) {
        return joint.start();
      }
    }
    return end;
  }

  private static boolean isMark(String joint) {
    return joint.startsWith(";") || joint.equals("/");
  }

  /** Who sets a mark twice takes the sentence apart themselves. */
  private static boolean isList(String joint, String sentence) {
    return isMark(joint)
        && sentence.indexOf(joint.charAt(0)) < sentence.lastIndexOf(joint.charAt(0));
  }

  private static boolean standAlone(String left, String right, String word) {
    int l = words(left);
    int r = words(right);
    if (l < SHORTEST
        || r < SHORTEST
        || LEANING.matcher(right).find() && !word.equals("as well as")
        || isProhibition(left) != isProhibition(right) && !isOneMore(right, word)) {
      return false;
    }
    if (isMark(word)) {
      return l + r >= SHORTEST_TOGETHER;
    }
    if (MORE.matcher(right).matches()) {
      return l + r >= SHORTEST_NOUNS && MORE.matcher(withoutLeadIn(left)).matches();
    }
    if (l + r < SHORTEST_TOGETHER) {
      return false;
    }
    return switch (word) {
      case "as well as" -> isWish(left);
      default -> isWish(left) && standsAlone(adds(word) ? withoutTo(right) : right);
    };
  }

  /** "Decide sooner and never blame us" adds a wish; "delegate, don't do it all" says one twice. */
  private static boolean isOneMore(String right, String word) {
    return word.equals("/") || adds(word) && isProhibition(right);
  }

  private static boolean isProhibition(String wish) {
    return PROHIBITION.matcher(wish.strip()).matches();
  }

  /** "I want you to plan, and to say no"; a comma alone begins a reason: "to protect us". */
  private static String withoutTo(String right) {
    return SECOND_TO.matcher(right.strip()).replaceFirst("");
  }

  private static boolean adds(String joint) {
    return ADDING.contains(joint);
  }

  private static boolean standsAlone(String right) {
    if (OWN_SUBJECT.matcher(right.strip()).matches()) {
      return true;
    }
    var words =
        WORD.matcher(right).results().limit(3).map(MatchResult::group).toArray(String[]::new);
    int verb = words.length > 1 && words[0].equalsIgnoreCase("please") ? 1 : 0;
    return words.length > verb + 1
        && Imperatives.contains(words[verb])
        && !NOUN_BEFORE.contains(words[verb + 1].toLowerCase(Locale.ROOT));
  }

  /** What follows a wish that was cut off may begin with its "to". */
  private static boolean isWish(String said) {
    var left = withoutTo(said);
    return OWN_SUBJECT.matcher(left.strip().replaceFirst("(?i)^as an? \\p{L}+, ", "")).matches()
        || Imperatives.contains(withoutLeadIn(left).split("[^\\p{L}'’]+", 2)[0]);
  }

  private static String withoutLeadIn(String left) {
    return LEAD_IN.matcher(left.strip()).replaceFirst("");
  }

  private static int words(String text) {
    var stripped = text.strip();
    return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
  }

  private static boolean outsideBrackets(String text, Span left) {
    long open = left.of(text).chars().filter(c -> c == '(').count();
    return open == left.of(text).chars().filter(c -> c == ')').count();
  }
}
