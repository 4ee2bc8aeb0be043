package io.tenward.kernel.close;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.tenward.contract.BlockKind;
import io.tenward.contract.VoteOutcome;
import io.tenward.form.Manifest;
import io.tenward.form.Manifest.Group;
import io.tenward.form.Question;
import io.tenward.kernel.close.BoxReader.OpenedBox;
import io.tenward.kernel.close.OpenedAnswer.Accepted;
import io.tenward.kernel.close.OpenedAnswer.Rated;
import io.tenward.kernel.close.OpenedAnswer.Reply;
import io.tenward.kernel.close.OpenedAnswer.Written;
import io.tenward.kernel.close.Release.Comment;
import io.tenward.kernel.close.Release.Named;
import io.tenward.kernel.close.Release.Receipt;
import io.tenward.kernel.close.ReleaseRules.ItemShare;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Opened answers on their way from whole forms to separate questions; it exists in memory, during a
 * close. An answer is taken apart when it is added: nothing here joins its parts again. Not
 * thread-safe.
 */
public final class AnswerPool {
  private static final Predicate<Integer> BLANK =
      c ->
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.isISOControl(c)
              || Character.getType(c) == Character.FORMAT;

  private record Place(String questionId, Field field) {}

  private final Manifest manifest;
  private final Map<UUID, Integer> taken;
  private final Exactness exactness;
  private final Map<UUID, Group> groups = new LinkedHashMap<>();
  private final Map<UUID, Integer> answered = new LinkedHashMap<>();
  private final Map<String, Map<UUID, Ratings>> ratings = new LinkedHashMap<>();
  private final Map<Place, List<Comment>> comments = new LinkedHashMap<>();
  private final List<Named> named = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();

  /**
   * @param taken ballots by launch group through links that were unused when they were taken
   */
  public AnswerPool(Manifest manifest, Map<UUID, Integer> taken, Exactness exactness) {
    this.manifest = manifest;
    this.taken = taken;
    this.exactness = exactness;
    for (var group : manifest.groups()) {
      groups.put(group.id(), group);
      answered.put(group.id(), 0);
    }
    for (var question : manifest.questions()) {
      var byGroup = new LinkedHashMap<UUID, Ratings>();
      groups.keySet().forEach(id -> byGroup.put(id, new Ratings()));
      ratings.put(question.id(), byGroup);
      for (var field : Field.values()) {
        comments.put(new Place(question.id(), field), new ArrayList<>());
      }
    }
  }

  public void add(OpenedBox box) {
    add(box.tokenHash(), box.groupId(), box.opened());
  }

  /** Answers so far, rejected ones among them. */
  int size() {
    return receipts.size();
  }

  private void add(byte[] tokenHash, UUID groupId, OpenedAnswer opened) {
    boolean accepted = opened instanceof Accepted;
    receipts.add(new Receipt(HexFormat.of().formatHex(tokenHash), !accepted));
    if (opened instanceof Accepted(List<Reply> replies)) {
      answered.merge(groupId, 1, Integer::sum);
      for (int i = 0; i < replies.size(); i++) {
        take(manifest.questions().get(i).id(), groupId, replies.get(i));
      }
    }
  }

  private void take(String questionId, UUID groupId, Reply reply) {
    if (group(groupId).named()) {
      named.add(new Named(groupId, questionId, reply));
      return;
    }
    switch (reply) {
      case Rated(int rating, String example, String advice) -> {
        requireNonNull(requireNonNull(ratings.get(questionId)).get(groupId)).add(rating);
        comment(questionId, Field.EXAMPLE, groupId, example);
        comment(questionId, Field.ADVICE, groupId, advice);
      }
      case Written(String answer) -> comment(questionId, Field.ANSWER, groupId, answer);
    }
  }

  private void comment(String questionId, Field field, UUID groupId, String text) {
    if (!isBlank(text)) {
      requireNonNull(comments.get(new Place(questionId, field)))
          .add(new Comment(questionId, field, groupId, text));
    }
  }

  /** Treats no-break spaces and invisible characters as blank, too, unlike {@code isBlank}. */
  static boolean isBlank(String text) {
    return text.codePoints().allMatch(BLANK::test);
  }

  private Group group(UUID groupId) {
    var group = groups.get(groupId);
    if (group == null) {
      throw new IllegalStateException("An answer belongs to a group that is not in the form");
    }
    return group;
  }

  private ReleaseRules rules() {
    return new ReleaseRules(manifest.k(), manifest.labels());
  }

  public Release release(SecureRandom random) {
    var rules = rules();
    var shown = new ArrayList<Release.Rating>();
    var outcomes = new LinkedHashMap<String, VoteOutcome>();
    var pooled = new ArrayList<Comment>();
    for (var question : manifest.questions()) {
      if (question.scaled()) {
        var without = exactness.groups(question.id());
        var shares = shares(question);
        var counted = shares.stream().filter(s -> !without.contains(s.groupId())).toList();
        shown.addAll(rules.ratings(question.id(), counted));
        if (exactness.votes().contains(question.id())) {
          rules
              .outcome(shares, manifest.invited())
              .ifPresent(outcome -> outcomes.put(question.id(), outcome));
        }
      }
      for (var field : Field.values()) {
        pooled.addAll(mixed(rules, question, field, random));
      }
    }
    receipts.sort(Comparator.comparing(Receipt::tokenHash));
    return new Release(
        Collections.unmodifiableMap(answered),
        answered.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, of -> Math.min(of.getValue(), taken(of.getKey())))),
        List.copyOf(shown),
        outcomes,
        List.copyOf(pooled),
        named.stream()
            .map(
                one ->
                    exactness.groups(one.questionId()).contains(one.groupId())
                        ? one.unrated()
                        : one)
            .toList(),
        List.copyOf(receipts));
  }

  private List<Comment> mixed(
      ReleaseRules rules, Question question, Field field, SecureRandom random) {
    var place = requireNonNull(comments.get(new Place(question.id(), field)));
    int anonymous = anonymous().stream().mapToInt(g -> certain(g, answered(g))).sum();
    if (!rules.releasesComments(anonymous)) {
      return List.of();
    }
    var labels =
        exactness.groups(question.id()).isEmpty()
            ? rules.labels(counts(rules, question, place))
            : Map.<UUID, UUID>of();
    var mixed = new ArrayList<>(place);
    mixed.replaceAll(
        c -> new Comment(c.questionId(), c.field(), labels.get(c.groupId()), c.text()));
    Collections.shuffle(mixed, random);
    return mixed;
  }

  private Blocks[] counts(ReleaseRules rules, Question question, List<Comment> place) {
    var written =
        anonymous().stream()
            .map(
                group ->
                    new Blocks.Share(
                        group.id(),
                        merged(group),
                        answered(group),
                        certain(group, of(place, group))))
            .toList();
    var blocks = Blocks.of(written, rules.k());
    return question.scaled()
        ? new Blocks[] {blocks, rules.blocks(shares(question))}
        : new Blocks[] {blocks};
  }

  private static int of(List<Comment> place, Group group) {
    return (int) place.stream().filter(c -> group.id().equals(c.groupId())).count();
  }

  private List<ItemShare> shares(Question question) {
    var byGroup = requireNonNull(ratings.get(question.id()));
    return anonymous().stream()
        .map(
            g ->
                new ItemShare(
                    g.id(),
                    merged(g),
                    answered(g),
                    requireNonNull(byGroup.get(g.id())),
                    taken(g.id())))
        .toList();
  }

  private List<Group> anonymous() {
    return groups.values().stream().filter(group -> !group.named()).toList();
  }

  private int certain(Group group, int answers) {
    return ReleaseRules.certain(answers, taken(group.id()));
  }

  private int taken(UUID groupId) {
    return taken.getOrDefault(groupId, 0);
  }

  private int answered(Group group) {
    return answered.getOrDefault(group.id(), 0);
  }

  private static boolean merged(Group group) {
    return group.kind() == BlockKind.SMALLER;
  }
}
