package io.tenward.home;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tenward.base.http.PublicAddress;
import io.tenward.contract.ToDoWebhook;
import io.tenward.form.Lead;
import io.tenward.form.Phrases;
import io.tenward.mail.DeliveryOutcome;
import io.tenward.mail.Letter;
import io.tenward.mail.PostOffice;
import io.tenward.webhook.PausedWebhooks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells leads that their webhooks were paused, one mail for all of a lead's, and never twice. */
@Singleton
class PausedWebhookMail {
  @Inject PausedWebhooks webhooks;
  @Inject PostOffice post;
  @Inject PublicAddress address;

  @Produces
  @Singleton
  Task<Void> mailPausedWebhooks() {
    return Tasks.recurring("mail-paused-webhooks", FixedDelay.of(Duration.ofMinutes(5)))
        .execute((instance, context) -> run());
  }

  /** Marked first: a crash in between costs this mail, and the lead still finds it in To do. */
  void run() {
    var leads = webhooks.leadsToTell().iterator();
    post.handOver(() -> claim(leads), memberId -> Optional.of(letter(memberId)), this::settle);
  }

  private Optional<UUID> claim(Iterator<UUID> leads) {
    while (leads.hasNext()) {
      var memberId = leads.next();
      if (webhooks.mark(memberId, true)) {
        return Optional.of(memberId);
      }
    }
    return Optional.empty();
  }

  private void settle(UUID memberId, DeliveryOutcome outcome) {
    if (outcome instanceof DeliveryOutcome.Later) {
      webhooks.mark(memberId, false);
    }
  }

  private Letter letter(UUID memberId) {
    var lead = Lead.of(memberId);
    var say = Phrases.ofMails(lead.language(), lead.shortName());
    var hosts = webhooks.of(memberId).stream().map(ToDoWebhook::host).toList();
    var mail =
        new MondayMail.Summary(
            lead.language(),
            say.count("webhook.subject", hosts.size()),
            say.say("webhook.asks"),
            say.say("webhook.title"),
            List.of(new MondayMail.Part(say.count("webhook.paused", hosts.size()), hosts)),
            say.say("webhook.button"),
            address.uri() + "/settings/tools",
            say.say("tracking")
                + " "
                + say.say("sentBy", address.uri().getAuthority(), lead.operator().name()));
    return MondayMail.letter(lead, "webhook-" + UUID.randomUUID(), mail);
  }
}
