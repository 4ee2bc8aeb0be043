package io.tenward.survey.audience;

import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.Question;
import io.tenward.survey.core.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes a survey for {@link ExactFigures}, or a version of an agreement that people were asked
 * about under their name.
 *
 * @param surveyId null where people were asked by name
 * @param questions of any kind
 * @param launchedAt of one that is planned: when it would be
 * @param closesAt as announced
 * @param over since when its figures may be known, also where it was cancelled then; null while it
 *     runs
 * @param standings by question and launch group, where they are not exact
 */
public record Round(
    @Nullable UUID surveyId,
    String title,
    Instant launchedAt,
    Instant closesAt,
    @Nullable Instant over,
    List<ComparedQuestion> questions,
    List<Group> groups,
    Map<Place, Standing> standings) {
  /** Identifies a launch group that is asked a question. */
  record Place(String questionId, UUID groupId) {}

  /** Says what is or may be known of the answers of a launch group to a question. */
  enum Standing {
    /** Figures are shown, or may still be. */
    EXACT,
    INEXACT,
    /** The group was to get figures, but had fewer than k answers when the survey ended. */
    NOTHING
  }

  /**
   * Describes a launch group.
   *
   * @param named one person whose answer carries their name
   * @param units the lead's groups, and parts of them, in it
   */
  public record Group(UUID id, boolean named, Set<UUID> units, List<PersonKey> people) {}

  Standing standing(ComparedQuestion question, Group group) {
    return standings.getOrDefault(new Place(question.id(), group.id), Standing.EXACT);
  }

  public Stream<PersonKey> people() {
    return groups.stream().flatMap(group -> group.people.stream());
  }

  Stream<Group> anonymous() {
    return groups.stream().filter(group -> !group.named);
  }

  /** Tells whether the survey runs at that time, or ended less than 60 days before. */
  public boolean isRecent(Instant at) {
    return over == null || over.plus(Survey.COUNTS_FOR).isAfter(at);
  }

  boolean isVote() {
    return questions.stream().anyMatch(question -> question.kind() == Question.Kind.CLAUSE);
  }
}
