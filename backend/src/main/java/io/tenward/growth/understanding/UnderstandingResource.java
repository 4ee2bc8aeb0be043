package io.tenward.growth.understanding;

import io.tenward.contract.ChangeUnderstanding;
import io.tenward.contract.UnderstandingReply;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A lead asks somebody what they understood of a task, and confirms or corrects it. */
@RolesAllowed("lead")
@Transactional
public class UnderstandingResource implements ChangeUnderstanding {
  @Inject Understandings understandings;

  @Override
  public void changeUnderstanding(UUID taskId, UnderstandingReply reply) {
    understandings.reply(taskId, reply);
  }
}
