package io.tenward.synthesis.reading;

import java.util.regex.Pattern;

/** That all is well, and nothing that could go on or change. */
final class Praise {
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
