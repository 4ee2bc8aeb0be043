package io.tenward.survey.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

@Singleton
class ReturnedMailJob {
  @Produces
  @Singleton
  Task<Void> readReturnedMail(ReturnedMail mail) {
    return Tasks.recurring("read-returned-mail", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> mail.run());
  }
}
