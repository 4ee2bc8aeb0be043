package io.tenward.survey.audience;

import static java.util.stream.Collectors.toSet;

import io.tenward.base.text.LocalizedText;
import io.tenward.base.text.NormalizedText;
import io.tenward.form.ComparedQuestion;
import io.tenward.form.Question;
import io.tenward.survey.audience.ExactFigures.Inexact;
import io.tenward.survey.audience.Round.Group;
import io.tenward.survey.audience.Round.Place;
import io.tenward.survey.audience.Round.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The surveys of a lead for tests of the rule, in the order in which they are launched. */
final class Asked {
  static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

  static final ComparedQuestion FOCUS = item("focus", "Knows what matters this quarter");

  final List<Round> rounds = new ArrayList<>();
  final List<AskedByName.Request> requests = new ArrayList<>();

  static ComparedQuestion item(String id, String text) {
    return question(id, Question.Kind.ITEM, text, "");
  }

  static ComparedQuestion question(String id, Question.Kind kind, String text, String intro) {
    return ComparedQuestion.of(
        new Question(id, kind, LocalizedText.own(text), null, false, true), intro);
  }

  static ComparedQuestion vote(String id, String text) {
    return ComparedQuestion.of(
        Question.vote(id, text, new Question.Clause("duty", null, null)), "");
  }

  static PersonKey person(int i) {
    return PersonKey.of(new UUID(9, i), "Person " + i, "p" + i + "@x.example", null);
  }

  static List<PersonKey> people(int from, int to) {
    var people = new ArrayList<PersonKey>();
    for (int i = from; i <= to; i++) {
      people.add(person(i));
    }
    return people;
  }

  static Group group(List<PersonKey> people) {
    return group(people, false);
  }

  static Group group(List<PersonKey> people, boolean named) {
    return new Group(UUID.randomUUID(), named, people);
  }

  static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  /** Launched, and still running unless it is closed. */
  List<Inexact> launch(int day, List<ComparedQuestion> form, Group... groups) {
    var planned =
        new Round(
            new UUID(7, rounds.size()),
            "Day " + day,
            day(day),
            day(day + 10),
            null,
            true,
            form,
            List.of(groups),
            Map.of());
    var inexact = new ExactFigures(planned, rounds, byName(requests)).inexact();
    var standings = new HashMap<Place, Standing>();
    inexact.stream()
        .filter(one -> one.votes().isEmpty())
        .forEach(
            one -> standings.put(new Place(one.question().id(), one.group().id()), Standing.WORDS));
    rounds.add(with(planned, null, standings));
    return inexact;
  }

  List<Inexact> launch(int day, ComparedQuestion question, List<PersonKey> people) {
    return launch(day, List.of(question), group(people));
  }

  /** The one that was launched last. */
  Asked closed(int day) {
    var last = rounds.removeLast();
    rounds.add(with(last, day(day), last.standings()));
    return this;
  }

  /** The same, where a group with figures was below k. */
  Asked closedBelowK(int day) {
    var last = rounds.removeLast();
    var standings = new HashMap<>(last.standings());
    for (var question : last.questions()) {
      for (var group : last.groups()) {
        standings.putIfAbsent(new Place(question.id(), group.id()), Standing.NOTHING);
      }
    }
    rounds.add(with(last, day(day), standings));
    return this;
  }

  /** The same, where a vote without figures told no outcome. */
  Asked closedWithoutOutcome(int day) {
    var last = rounds.removeLast();
    var standings = new HashMap<>(last.standings());
    for (var question : last.questions()) {
      for (var group : last.groups()) {
        standings.put(new Place(question.id(), group.id()), Standing.WORDS);
      }
    }
    rounds.add(with(last, day(day), standings));
    return this;
  }

  void byName(int day, ComparedQuestion clause, List<PersonKey> people) {
    byName(List.of())
        .request(LocalDate.ofInstant(day(day), ZoneOffset.UTC), people, List.of(clause))
        .forEach(requests::add);
  }

  static AskedByName byName(List<AskedByName.Request> requests) {
    return new AskedByName(requests, text -> NormalizedText.key(text).getLeastSignificantBits());
  }

  /** Lists those whom the lead cannot ask by name. */
  Set<UUID> notByName(int day, ComparedQuestion question, List<PersonKey> people) {
    var planned =
        new Round(
            null,
            "",
            day(day),
            day(day),
            day(day),
            true,
            List.of(question),
            List.of(group(people, true)),
            Map.of());
    return new ExactFigures(planned, rounds, AskedByName.NOTHING)
        .inexact().stream().flatMap(one -> one.personIds().stream()).collect(toSet());
  }

  /** The same survey, whose lead had access to a link. */
  static Round handedOut(Round round) {
    return new Round(
        round.surveyId(),
        round.title(),
        round.launchedAt(),
        round.closesAt(),
        round.over(),
        false,
        round.questions(),
        round.groups(),
        round.standings());
  }

  private static Round with(Round round, @Nullable Instant over, Map<Place, Standing> standings) {
    return new Round(
        round.surveyId(),
        round.title(),
        round.launchedAt(),
        round.closesAt(),
        over,
        round.isByOwnLinks(),
        round.questions(),
        round.groups(),
        standings);
  }
}
