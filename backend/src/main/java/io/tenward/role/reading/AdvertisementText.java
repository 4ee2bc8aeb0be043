package io.tenward.role.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What an advertisement says beside the role: about the employer, what it gives, how to apply, and
 * facts. Only a heading that means nothing else sets a list aside, and no word of a duty does: what
 * is kept by mistake costs one click, and nobody misses what they have not seen.
 */
final class AdvertisementText {
  private static final String PAY =
      "(?:benefits|perks|salary|compensation|pay|remuneration)(?: (?:package|range))?";

  /** The whole of it; in English, German and French. */
  private static final Pattern HEADING =
      whole(
          "about (?:us|me|our (?:company|team|organi[sz]ation)|the (?:company|employer|organi[sz]ation|team))",
          "who we are|our (?:company|mission|story|values|culture|offer)|(?:company|employer) (?:description|profile|overview|information)",
          "why (?:us|join\\b.*|you(?:'|’)ll love .*|work(?:ing)? (?:for|with|at|here)\\b.*|(?-i:\\p{Lu})\\S*)",
          "what we(?:(?:'|’)ll| will| can| have to)? offer(?: you)?|we offer(?: you)?|what(?:'|’)s in it for you|what you(?:(?:'|’)ll| will| can expect to)? get",
          "(?:(?:our|your|the|employee|company|additional|other) )*"
              + PAY
              + "(?:,? (?:and|&) "
              + PAY
              + ")?",
          "(?:some |the |your )?(?:perks|benefits) (?:of|for|when) (?:joining|working|you)\\b.*",
          "how to apply|apply(?: now| here| today)?|applying|(?:your |the )?application(?: process)?|(?:our |the )?(?:interview|recruit(?:ment|ing)) process|our hiring process",
          "(?:are you )?interested|contact(?: us| info(?:rmation)?| details| person)?|next steps|(?:additional|further|more|other) info(?:rmation)?",
          "(?:an )?equal opportunit(?:y|ies)\\b.*|diversity(?: statement| (?:and|&) inclusion)?|(?:job|key|position) (?:details|facts|info(?:rmation)?)|at a glance",
          "attribution|licen[cs]e|copyright|credits|imprint|legal notice|privacy(?: policy| notice)?|disclaimer",
          "über (?:uns|das unternehmen|unser unternehmen|die firma)|wer wir sind|das sind wir|unser unternehmen|das unternehmen|unternehmens(?:beschreibung|profil)",
          "(?:das |was )?(?:bieten wir|wir bieten)(?: dir| ihnen| euch)?|was wir (?:dir|ihnen) bieten|unser angebot(?: an dich| für dich)?|darauf (?:kannst du dich|können sie sich) freuen",
          "(?:(?:deine|ihre|unsere) )?(?:vorteile|benefits|zusatzleistungen)|gehalt|vergütung|warum (?:zu uns|(?:bei )?uns|wir|du zu uns|(?:bei uns|hier) arbeiten)\\b.*",
          "(?:deine |ihre )?bewerbung|bewerbungsprozess|so bewirbst du dich|jetzt bewerben|kontakt|ansprechpartner(?:[:*]?in)?|interesse(?: geweckt)?|interessiert|neugierig(?: geworden)?",
          "datenschutz|impressum|lizenz|chancengleichheit|(?:weitere|zusätzliche) informationen|stellendetails|eckdaten|auf einen blick",
          "qui sommes[- ]nous|à propos(?: de (?:nous|l(?:'|’)entreprise))?|(?:notre |l(?:'|’))(?:entreprise|société|histoire|offre)|pourquoi nous(?: rejoindre)?",
          "(?:ce que )?nous (?:vous )?(?:offrons|proposons)|(?:(?:nos|vos|les) )?avantages|rémunération|salaire",
          "(?:comment )?(?:candidater|postuler)|(?:votre )?candidature|processus de recrutement|contactez-nous|informations complémentaires");

  /** "About Larkfield": only where a sentence speaks of it, or says "we". */
  private static final Pattern ABOUT =
      Pattern.compile("(?:About|Über|À propos de) ((?:The )?\\p{Lu}\\S*)(?: \\p{Lu}\\S*){0,2}");

  private static final Pattern WE = words("^(?:we|our|wir|unser\\p{L}*|nous|notre|nos)\\b");

  /** It says something of who is sought. */
  private static final Pattern OF_THE_ROLE =
      words(
          "\\b(?:you|your|yours|you(?:'|’)ll|du|dein\\p{L}*|dich|dir|(?-i:Sie|Ihr|Ihre[mnrs]?|Ihnen)|vous|votre|vos|lead|leads|manager|engineer|architect"
              + "|role|teamleit\\p{L}*|leitung|expects?|look(?:ing)? for|need|must|should|erwarten|suchen|soll(?:en|te)?|muss)\\b");

  private static final Pattern PROSE =
      words(
          "\\bequal[- ]opportunit(?:y|ies) employer\\b|\\ball qualified (?:applicants|candidates) (?:are|will)\\b",
          "^(?:we|wir) (?:offer|bieten|value|celebrate|embrace|leben|schätzen) (?!.*\\byou(?:r lead)? (?:will|lead)\\b)",
          "\\b(?:is|are|sind|ist) (?:an? |the |ein\\p{L}* )?(?:leading|fast[- ]growing|award[- ]winning|global|führende\\p{L}*|wachsende\\p{L}*|mittelständische\\p{L}*) (?:\\p{L}+ )?(?:provider|company|supplier|manufacturer|start-?up|scale-?up|anbieter|unternehmen|hersteller|dienstleister|firma)\\b",
          "\\b(?:was |were )?founded in (?:19|20)\\d\\d\\b|\\b(?:gegründet|seit) (?:im jahr )?(?:19|20)\\d\\d\\b",
          "\\bsuccessful candidates (?:must|will)\\b|\\bvolume of applications\\b|\\bphone calls\\b|\\bbackground check\\b",
          "^we(?:(?:'|’)re| are) (?:hiring|seeking|looking for) an? (?!.*(?:\\bwho\\b|\\byou\\b|,)).{1,90}$",
          "\\blicen[sc]ed under\\b|\\blicensor\\b|^copyright\\b|©|\\ball rights reserved\\b",
          "\\b(?:send|submit|upload|email|e-mail) (?:us )?(?:your|an?) (?:\\p{L}+ )?(?:application|cv|résumé|resume|documents)\\b",
          "\\bapply (?:now|today|online|here|directly|via|through|at|until|by (?:\\d|(?-i:\\p{Lu})))",
          "^(?:we|this (?:web)?site) uses? cookies\\b|^(?:wir (?:verwenden|nutzen)|diese (?:web)?seite (?:verwendet|nutzt)) cookies\\b",
          "\\b(?:we|i) look forward to (?:hearing|meeting|receiving|your)\\b|\\bwir freuen uns (?:auf|über)\\b|\\benvoyez (?:votre|vos|un) ",
          "\\b(?:bewirb dich|bewerben sie sich|(?:deine|ihre) bewerbung|bewerbungsunterlagen|gehaltsvorstellung|gehaltswunsch)");

  /** The links below a page. */
  private static final Pattern LINKS =
      words(
          "^(?:(?:cookie[- ]settings|imprint|privacy(?: policy| notice)?|legal notice|terms of use"
              + "|cookie-einstellungen|impressum|datenschutz(?:erklärung)?|agb)(?:[\\s|·•,/]+|$))+$");

  /** "Location: Bremen", "Full-time | Permanent", "Nordhafen AG (Bremen)". */
  private static final Pattern FACTS =
      words(
          "^(?:(?:reports? to|(?:work |job )?location|(?:employment|contract|job) type|(?:role|job) (?:code|id)|job family|department|salary(?: range)?|start(?:ing)? date|deadline"
              + "|telephone|phone|e-?mail|fax|(?:arbeits|dienst|stand)ort|beschäftigungsart|vertragsart|arbeitszeit|referenz(?:nummer)?|telefon|abteilung|eintritt|lieu|type de contrat)\\s?:.{1,80}"
              + "|(?:posted|published|veröffentlicht|publié) .{1,40}"
              + "|[^|.!?]{2,40}(?:\\| [^|.!?]{2,40}){2,}"
              + "|(?-i:\\p{Lu})[^.!?|]{1,60} (?-i:AG|GmbH|SE|KG|Ltd|Inc|LLC|SA|SARL|BV)\\.?(?: \\(.{2,60}\\))?)$");

  /** What is longer tells no section. */
  private static final int LONGEST_HEADING = 200;

  private AdvertisementText() {}

  /**
   * A sentence that is no item of a list.
   *
   * @param headings above it, from the outermost one
   */
  static boolean isAside(List<String> headings, String sentence) {
    return isAsideBelow(headings, sentence)
        || LINKS.matcher(sentence).find()
        || FACTS.matcher(sentence).find()
        || PROSE.matcher(sentence).find() && !sentence.matches("(?i)(?:you|you['’]ll|du) .*");
  }

  /** Sentences that say "we" and nothing of who is sought tell of the employer. */
  static boolean isOfEmployer(List<String> sentences) {
    return sentences.size() > 1
        && sentences.stream().anyMatch(sentence -> WE.matcher(sentence).find())
        && sentences.stream().noneMatch(sentence -> OF_THE_ROLE.matcher(sentence).find());
  }

  /** The tasks of a page that puts them somewhere below "About us" are tasks. */
  static boolean isAsideBelow(List<String> headings, String sentence) {
    for (var heading : headings.reversed()) {
      if (heading.length() > LONGEST_HEADING) {
        continue;
      }
      var about = ABOUT.matcher(heading);
      if (HEADING.matcher(heading).matches()
          || about.matches()
              && (sentence.contains(about.group(1)) || WE.matcher(sentence).find())) {
        return true;
      }
      if (Headings.isUsual(heading)) {
        return false;
      }
    }
    return false;
  }

  private static Pattern whole(String... alternatives) {
    return words("(?:" + String.join("|", alternatives) + ")[\\s?!:.…]*");
  }

  private static Pattern words(String... alternatives) {
    return Pattern.compile(
        String.join("|", alternatives),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
