package io.tenward.survey.audience;

import io.tenward.form.ComparedQuestion;
import io.tenward.form.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes a survey for {@link ExactFigures}, or a day on which people were asked under their
 * name.
 *
 * @param surveyId null where people were asked by name
 * @param questions of any kind
 * @param launchedAt of one that is planned: when it would be
 * @param closesAt as announced
 * @param over since when its figures may be known, also where it was cancelled then; null while it
 *     runs
 * @param isByOwnLinks whether nobody but the people themselves had access to a link
 * @param standings by question and launch group, where they have no figures
 */
public record Round(
    @Nullable UUID surveyId,
    String title,
    Instant launchedAt,
    Instant closesAt,
    @Nullable Instant over,
    boolean isByOwnLinks,
    List<ComparedQuestion> questions,
    List<Group> groups,
    Map<Place, Standing> standings) {
  /** Identifies a launch group that is asked a question. */
  record Place(String questionId, UUID groupId) {}

  /** Says what is or may be known of the answers of a launch group to a question. */
  enum Standing {
    /** Figures or an outcome were told, or may still be. */
    FIGURES,
    /** Words are told and nothing else. */
    WORDS,
    /** The group was to get figures, but had fewer than k answers when the survey ended. */
    NOTHING
  }

  /**
   * Describes a launch group.
   *
   * @param named one person whose answer carries their name
   */
  public record Group(UUID id, boolean named, List<PersonKey> people) {}

  Standing standing(ComparedQuestion question, Group group) {
    return standings.getOrDefault(new Place(question.id(), group.id), Standing.FIGURES);
  }

  public Stream<PersonKey> people() {
    return groups.stream().flatMap(group -> group.people.stream());
  }

  /** Tells whether the survey runs at that time, or ended less than 60 days before. */
  public boolean isRecent(Instant at) {
    return over == null || over.plus(Survey.COUNTS_FOR).isAfter(at);
  }
}
