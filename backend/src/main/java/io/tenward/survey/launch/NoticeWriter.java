package io.tenward.survey.launch;

import io.tenward.contract.BlockKind;
import io.tenward.contract.FiguresCause;
import io.tenward.contract.InexactFigures;
import io.tenward.contract.Notice;
import io.tenward.contract.Notices;
import io.tenward.contract.RelatedSurvey;
import io.tenward.form.Manifest;
import io.tenward.form.Phrases;
import io.tenward.form.Question;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rules of a launch into the words that respondents read (docs/adr/0016).
 *
 * @param lead as respondents call them
 * @param several whether a group has others to join: more than one answers without names
 * @param labels whether a comment may carry its group
 * @param vote on a role agreement
 * @param invited in all groups
 * @param since the version whose rule does not hold for a recent survey; null where there is none
 */
public record NoticeWriter(
    String lead,
    int k,
    boolean several,
    boolean labels,
    boolean vote,
    List<Question> questions,
    boolean showNames,
    LinkHandout links,
    int invited,
    List<RelatedSurvey> related,
    List<InexactFigures> inexact,
    @Nullable String since,
    String zone) {

  public Manifest.Group tell(Manifest.Group group) {
    return group.telling(
        member -> new Notices(notice("en", group, member), notice("de", group, member)));
  }

  private Notice notice(String language, Manifest.Group group, Manifest.Member member) {
    var phrases = Phrases.in(language, lead);
    var name = name(phrases, member);
    var named = group.named();
    var names = member.names() == null ? List.<String>of() : member.names();
    var fate = new ArrayList<String>();
    if (named) {
      fate.add(phrases.say("namedFate", name));
    } else {
      fate.addAll(anonymousFate(phrases, group, member));
      if (vote) {
        fate.add(phrases.say("votes"));
      }
      if (!names.isEmpty()) {
        fate.add(phrases.say("names", name));
      } else if (!showNames) {
        fate.add(phrases.say("noNames"));
      }
    }
    fate.addAll(conditions(phrases, language, group));
    return new Notice(
        named
            ? phrases.say("named", String.join(", ", names))
            : phrases.count("asked", member.invited(), name),
        List.copyOf(fate),
        phrases.say("sealed", phrases.say(named ? "readNamed" : "shuffled")),
        phrases.say(named ? "readNamed" : "closed"));
  }

  private List<String> anonymousFate(
      Phrases phrases, Manifest.Group group, Manifest.Member member) {
    return List.of(
        phrases.say("shown", k, together(phrases, group, member)),
        phrases.say(vote ? "reasons" : labels ? "labelled" : "comments", k, 2 * k));
  }

  private String together(Phrases phrases, Manifest.Group group, Manifest.Member member) {
    var others =
        group.members().stream()
            .filter(other -> !other.groupId().equals(member.groupId()))
            .map(other -> phrases.count("people", other.invited(), name(phrases, other)))
            .toList();
    if (others.isEmpty()) {
      return phrases.say(group.invited() < k ? "tooSmall" : several ? "alone" : "only");
    }
    return phrases.say(
        member.invited() < k ? "joins" : "joined", name(phrases, member), phrases.list(others));
  }

  private List<String> conditions(Phrases phrases, String language, Manifest.Group group) {
    var day =
        DateTimeFormatter.ofPattern(phrases.say("date"), Locale.of(language))
            .withZone(ZoneId.of(zone));
    var conditions = new ArrayList<String>();
    if (!links.printed()) {
      conditions.add(phrases.say(links.phrase(), invited, k));
    }
    conditions.addAll(withoutFigures(phrases, language, day, group));
    if (since != null) {
      conditions.add(phrases.say("since", since));
    }
    conditions.addAll(comparisons(phrases, day));
    return conditions;
  }

  /** Questions that were asked in the same other surveys share a sentence. */
  private List<String> withoutFigures(
      Phrases phrases, String language, DateTimeFormatter day, Manifest.Group group) {
    var sentences = new ArrayList<String>();
    record Sentence(String kind, String surveys) {}
    for (boolean open : new boolean[] {false, true}) {
      var same = new LinkedHashMap<Sentence, List<String>>();
      var all = questions.stream().filter(question -> question.scaled() != open).toList();
      for (var question : all) {
        inexact.stream()
            .filter(one -> one.launchGroupId().equals(group.id()))
            .filter(one -> one.questionId().equals(question.id()))
            .forEach(
                one ->
                    same.computeIfAbsent(
                            new Sentence(kind(open, group, one), asked(phrases, day, one.causes())),
                            a -> new ArrayList<>())
                        .add(phrases.say("quoted", question.text().in(language))));
      }
      same.forEach(
          (sentence, texts) ->
              sentences.add(
                  phrases.say(
                      sentence.kind,
                      sentence.surveys,
                      texts.size() == all.size() ? phrases.say("all") : phrases.list(texts))));
    }
    return sentences;
  }

  private String kind(boolean open, Manifest.Group group, InexactFigures one) {
    if (open) {
      return "askedBefore";
    }
    if (group.named()) {
      return "unrated";
    }
    return !vote ? "inexact" : one.outcome() == null ? "noVotes" : "outcome";
  }

  private static String asked(Phrases phrases, DateTimeFormatter day, List<FiguresCause> causes) {
    return phrases.list(
        causes.stream()
            .map(
                cause ->
                    cause.byName() == null
                        ? phrases.say("askedOn", day.format(cause.launchedAt()), cause.title())
                        : phrases.say("askedByName", day.format(cause.launchedAt())))
            .toList());
  }

  /**
   * Names surveys to compare with, because a person who answers only one of two surveys can be
   * identified by the difference.
   */
  private List<String> comparisons(Phrases phrases, DateTimeFormatter day) {
    var counted =
        inexact.stream()
            .flatMap(one -> one.causes().stream())
            .map(FiguresCause::launchedAt)
            .toList();
    var same =
        asked(
            phrases,
            day,
            survey -> survey.sameQuestions() && !counted.contains(survey.launchedAt()));
    var nearly = asked(phrases, day, survey -> !survey.sameQuestions());
    return Stream.of(
            same.isEmpty() ? "" : phrases.count("repeated", same.size(), phrases.list(same)),
            nearly.isEmpty() ? "" : phrases.say("nearly", phrases.list(nearly)))
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private List<String> asked(
      Phrases phrases, DateTimeFormatter day, Predicate<RelatedSurvey> which) {
    return related.stream()
        .filter(which)
        .map(survey -> phrases.say("askedOn", day.format(survey.launchedAt()), survey.title()))
        .toList();
  }

  private static String name(Phrases phrases, Manifest.Member member) {
    if (member.name() != null) {
      return member.name();
    }
    return member.kind() == BlockKind.OWN ? "" : phrases.say(member.kind().word());
  }
}
