package io.tenward.synthesis.reading;

import java.util.Locale;
import java.util.Set;

/** English verbs that a wish to a lead begins with. */
final class Imperatives {
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

  private Imperatives() {}

  static boolean contains(String word) {
    return VERBS.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }
}
