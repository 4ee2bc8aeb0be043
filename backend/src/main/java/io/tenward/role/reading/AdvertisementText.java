package io.tenward.role.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What an advertisement says beside the role: about the company, what it gives, how to apply. Rules
 * that a reader can follow, in English and in German; whoever disagrees takes the sentence in.
 */
final class AdvertisementText {
  private static final Pattern HEADING =
      words(
          "^about (?!(?:the|this|your) (?:role|job|position|team|work|task|opportunity)|you\\b).*",
          "^who we are\\b.*",
          "^our (?:company|mission|story|values|culture|offer|benefits)\\b.*",
          "^why (?:us|join|work)\\b.*",
          "^(?:what )?we offer\\b.*",
          "^what (?:you(?:'|’)ll|you) get\\b.*",
          "^what(?:'|’)s in it for you\\b.*",
          ".*\\b(?:benefits|perks|salary|compensation)\\b.*",
          "^(?:how to apply|apply|applying|application|your application|interested|contact|next steps)\\b.*",
          ".*\\b(?:hiring|interview|application) process\\b.*",
          ".*\\bequal opportunit.*",
          "^über (?!(?:die|den|das|deine|ihre) (?:rolle|stelle|job|position|aufgabe)|dich|sie\\b).*",
          "^(?:wer wir sind|das sind wir|unser unternehmen|das unternehmen)\\b.*",
          "^(?:das |was )?(?:bieten wir|wir bieten)\\b.*",
          "^(?:unser angebot|(?:deine|ihre) (?:vorteile|benefits)|gehalt|vergütung)\\b.*",
          "^(?:(?:deine |ihre )?bewerbung|so bewirbst|jetzt bewerben|kontakt|interesse|interessiert|ansprechpartner|neugierig)\\b.*",
          "^(?:datenschutz|chancengleichheit)\\b.*");

  private static final Pattern COMPANY =
      words(
          "\\b(?:leading|fast[- ]growing|award[- ]winning|global) (?:\\p{L}+ )?(?:provider|company|supplier|manufacturer|start-?up|scale-?up)\\b",
          "\\bfounded in (?:19|20)\\d\\d\\b",
          "\\b(?:führende[rn]?|wachsende[rns]?|mittelständische[rns]?) (?:\\p{L}+ )?(?:anbieter|unternehmen|hersteller|dienstleister|firma)\\b",
          "\\b(?:gegründet|seit) (?:im jahr )?(?:19|20)\\d\\d\\b",
          "\\bwith (?:more than |over )?[\\d.,]+ (?:employees|people|colleagues) (?:in|at|across|worldwide)\\b",
          "\\bmit (?:mehr als |über |rund )?[\\d.,]+ (?:mitarbeite|kolleg|beschäftigt)",
          "\\bequal[- ]opportunit(?:y|ies) employer\\b",
          "\\ball qualified (?:applicants|candidates) (?:are|will)\\b",
          "\\b(?:we|wir) (?:value|celebrate|embrace|leben|schätzen) (?:diversity|vielfalt)\\b",
          "\\b(?:regardless of|unabhängig von) (?:\\p{L}+, )*(?:gender|race|age|origin|religion|geschlecht|alter|herkunft)\\b");

  private static final Pattern OFFER =
      words(
          "\\b(?:we offer|wir bieten)\\b",
          "\\bdays of (?:paid )?(?:annual )?(?:leave|vacation|holiday)\\b",
          "\\burlaubstage\\b|\\btage urlaub\\b",
          "\\b(?:company pension|pension scheme|health insurance|free (?:fruit|coffee|drinks|snacks))\\b",
          "\\b(?:betriebliche altersvorsorge|jobrad|jobticket|deutschlandticket|obstkorb|weihnachtsgeld)\\b",
          "\\b(?:competitive|attractive) (?:salary|pay|compensation|package)\\b",
          "\\b(?:attraktives|leistungsgerechtes|faires) gehalt\\b");

  private static final Pattern APPLY =
      words(
          "\\b(?:send|submit|upload|email|e-mail) (?:us )?(?:your|an?|the) (?:\\p{L}+ )?(?:application|cv|résumé|resume|documents)\\b",
          "\\byour application\\b.*\\b(?:salary|start(?:ing)? date|e-?mail|to us)\\b",
          "\\bapply (?:now|today|online|here|directly|via|through|by|at|until)\\b",
          "\\b(?:we|this (?:web)?site) uses? cookies\\b",
          "\\b(?:wir (?:verwenden|nutzen)|diese (?:web)?seite (?:verwendet|nutzt)) cookies\\b",
          "\\b(?:we|i) look forward to (?:hearing|meeting|receiving|your)\\b",
          "\\b(?:earliest (?:possible )?start(?:ing)? date|salary expectations?)\\b",
          "\\b(?:bewirb dich|bewerben sie sich|deine bewerbung|ihre bewerbung|bewerbungsunterlagen)\\b",
          "\\b(?:gehaltsvorstellung|eintrittstermin|gehaltswunsch)",
          "\\bwir freuen uns (?:auf|über)\\b",
          "[\\w.+-]+@[\\w-]+\\.[\\w.]+");

  /** The links below a page. */
  private static final Pattern LINKS =
      words(
          "^(?:(?:cookie[- ]settings|imprint|privacy(?: policy| notice)?|legal notice|terms of use"
              + "|cookie-einstellungen|impressum|datenschutz(?:erklärung)?|agb)(?:[\\s|·•,/]+|$))+$");

  /** It asks something of the reader, whatever it mentions. */
  private static final Pattern ASKS =
      words(
          "^(?:you|you(?:'|’)ll|du|sie) (?!(?:will )?(?:get|receive|enjoy|benefit|bekommst|erhältst|profitierst|bekommen|erhalten|profitieren|genießt)\\b)");

  /** What is longer tells no section, and these rules take the square of its length. */
  private static final int LONGEST_HEADING = 200;

  private AdvertisementText() {}

  /**
   * @param headings above the sentence, from the outermost one
   */
  static boolean isAside(List<String> headings, String sentence) {
    return isAsideBelow(headings)
        || APPLY.matcher(sentence).find()
        || LINKS.matcher(sentence).find()
        || !ASKS.matcher(sentence).find()
            && (COMPANY.matcher(sentence).find() || OFFER.matcher(sentence).find());
  }

  /** The tasks of a page that puts them somewhere below "About us" are tasks. */
  private static boolean isAsideBelow(List<String> headings) {
    for (var heading : headings.reversed()) {
      if (heading.length() > LONGEST_HEADING) {
        continue;
      }
      if (HEADING.matcher(heading).find()) {
        return true;
      }
      if (Headings.isUsual(heading)) {
        return false;
      }
    }
    return false;
  }

  private static Pattern words(String... alternatives) {
    return Pattern.compile(
        String.join("|", alternatives),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
