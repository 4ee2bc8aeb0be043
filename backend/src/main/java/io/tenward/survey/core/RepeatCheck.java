package io.tenward.survey.core;

import java.util.UUID;

/** What a close asks of those who know whom the survey asked. */
public interface RepeatCheck {
  /**
   * Until the transaction ends nobody launches for the lead of this survey, and no other survey of
   * theirs is settled. To be called before the survey is locked, as a launch does.
   */
  void holdLead(UUID surveyId);

  /**
   * Fixes who is in no released block for sure, and notes the questions that must be shown nowhere:
   * beside other released surveys their figures would tell fewer than k people apart.
   */
  void holdBack(UUID surveyId);
}
