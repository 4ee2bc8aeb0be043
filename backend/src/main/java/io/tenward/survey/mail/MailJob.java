package io.tenward.survey.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

@Singleton
class MailJob {
  @Produces
  @Singleton
  Task<Void> sendMail(OutgoingMail mail) {
    return Tasks.recurring("send-mail", FixedDelay.of(Duration.ofSeconds(1)))
        .execute((instance, context) -> mail.run());
  }
}
