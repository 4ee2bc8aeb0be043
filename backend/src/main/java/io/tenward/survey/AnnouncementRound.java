package io.tenward.survey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.mail.Line;
import io.tenward.mail.Outcome;
import io.tenward.mail.PostOffice;
import io.tenward.platform.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Sends what is due, one letter after the other, none twice. */
@ApplicationScoped
class AnnouncementRound {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  private final Announcements announcements;
  private final PostOffice post;
  private final PublicAddress address;
  private final Clock clock;

  AnnouncementRound(
      Announcements announcements, PostOffice post, PublicAddress address, Clock clock) {
    this.announcements = announcements;
    this.post = post;
    this.address = address;
    this.clock = clock;
  }

  synchronized void run() {
    announcements.settleOld();
    try (var line = post.line().orElse(null)) {
      if (line != null) {
        handAll(line);
      }
    }
  }

  private void handAll(Line line) {
    for (var next = announcements.claim(); next.isPresent(); next = announcements.claim()) {
      if (!hand(line, next.get())) {
        return;
      }
    }
  }

  /** Whether the next one may follow. */
  private boolean hand(Line line, Announcements.Claimed person) {
    var now = clock.instant();
    return switch (line.send(letter(person.surveyId()).to(person))) {
      case Outcome.Accepted accepted -> settle(person, "sent", now);
      case Outcome.Refused refused -> settle(person, "refused", now);
      case Outcome.Unknown unknown -> settle(person, "unknown", now);
      case Outcome.Later later -> {
        settle(person, "waiting", now.plus(pause(person.attempt())));
        yield !later.everybody();
      }
    };
  }

  private boolean settle(Announcements.Claimed person, String state, Instant until) {
    announcements.settle(person, state, until);
    return true;
  }

  private AnnouncementLetter letter(UUID surveyId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Survey survey = Survey.findById(surveyId);
              return new AnnouncementLetter(survey.frozen(), Lead.of(survey.leadId), address.uri());
            });
  }

  /** 15 s, 30 s, 1 min and so on. */
  private static Duration pause(int attempt) {
    var pause = Duration.ofSeconds(15L << Math.min(Math.max(attempt - 1, 0), 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
