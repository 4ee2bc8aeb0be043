package io.tenward.survey.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

@Singleton
class AnnouncementJob {
  @Produces
  @Singleton
  Task<Void> sendAnnouncements(AnnouncementRound round) {
    return Tasks.recurring("send-announcements", FixedDelay.of(Duration.ofSeconds(5)))
        .execute((instance, context) -> round.run());
  }
}
