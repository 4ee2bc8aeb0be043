package io.tenward.synthesis.reading;

import java.util.Locale;
import java.util.Set;

/** English verbs that a wish to a lead begins with. */
final class Imperatives {
  private static final Set<String> VERBS =
      Set.of(
          """
          accept acknowledge act adapt add address admit adopt advise advocate agree align
          allow announce answer ask assign attend automate avoid back balance be become begin
          block book break bring build bundle buy calm cancel care celebrate challenge champion
          change chase check choose clarify clean clear coach code collect come comment commit
          communicate concentrate confirm connect consider consult contribute coordinate
          correct create cut deal decide defend define delegate deliver demand deploy describe
          design develop discuss distribute document don't dont drive drop educate empower
          enable encourage enforce ensure escalate establish estimate evaluate expect explain
          fight fill filter find finish fix focus follow foster get give go guard guide hand
          handle have hear help hire hold host improve include increase inform insist introduce
          invest investigate invite involve join judge keep kill know lead learn leave let
          limit listen look lower maintain make manage measure meet mentor merge micromanage moderate
          monitor motivate move negotiate never offer open order organise organize own pair
          participate pay pick plan praise prepare present prevent prioritise prioritize
          promise promote propose protect provide publish push put raise react read recognise
          recognize reduce refactor refuse reject release remain remember remove repair replace
          reply report represent request reserve resolve respect respond review reward rotate
          run say schedule secure see send set share shield shorten show simplify skip slow
          solve speak speed spend split spread stand start stay step stick stop structure
          suggest support take talk teach tell test thank think track train treat trust try
          turn unblock understand update upgrade use value visit wait watch welcome work write
          """
              .strip()
              .split("\\s+"));

  private Imperatives() {}

  static boolean contains(String word) {
    return VERBS.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }
}
