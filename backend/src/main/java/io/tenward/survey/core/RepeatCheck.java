package io.tenward.survey.core;

import io.tenward.base.text.KebabEnum;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a close asks of those who know whom the survey asked. */
public interface RepeatCheck {
  /** Why figures are not shown as they are: beside other surveys they would tell. */
  enum Reason implements KebabEnum {
    /** Who is asked in one survey only, or in another block, are too few. */
    PEOPLE,
    /** A few more or fewer answered than in a survey that asked others as well. */
    TURNOUT,
    /** A few more or fewer of the very same people answered: means are shown as whole numbers. */
    ROUNDED
  }

  /**
   * A block of which figures would be shown.
   *
   * @param groups the launch groups in it
   * @param n how many answers
   */
  record Block(Set<UUID> groups, int n) {}

  /**
   * Until the transaction ends nobody launches for the lead of this survey, and no other survey of
   * theirs is settled. To be called before the survey is locked, as a launch does.
   */
  void holdLead(UUID surveyId);

  /**
   * Decides once and for all what may be shown beside the released surveys of the lead, and keeps
   * it: a close that is tried again finds it. Fixes as well who is in no released block for sure.
   *
   * @param blocks of each question that is answered with a number
   */
  void decide(UUID surveyId, Map<String, List<Block>> blocks);

  /**
   * @return null where it has not been decided yet
   */
  @Nullable Map<String, Reason> decided(UUID surveyId);
}
