package io.tenward.survey.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.tenward.base.Traces;
import io.tenward.base.http.PublicAddress;
import io.tenward.mail.Letter;
import io.tenward.mail.Line;
import io.tenward.mail.Outcome;
import io.tenward.mail.PostOffice;
import io.tenward.survey.core.Lead;
import io.tenward.survey.core.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends what is due, one letter after the other, none twice. */
@ApplicationScoped
class AnnouncementRound {
  private static final Logger LOG = Logger.getLogger(AnnouncementRound.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  private final Announcements announcements;
  private final PostOffice post;
  private final PublicAddress address;
  private final Clock clock;
  private volatile boolean stopping;

  AnnouncementRound(
      Announcements announcements, PostOffice post, PublicAddress address, Clock clock) {
    this.announcements = announcements;
    this.post = post;
    this.address = address;
    this.clock = clock;
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
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
    var goesOn = true;
    while (goesOn && !stopping) {
      var next = claim();
      goesOn = next.isPresent() && hand(line, next.get());
    }
  }

  /** Whom to tell, and what their letter is made of. */
  private record Due(Announcements.Claimed person, Survey survey, Lead lead) {}

  /** Either all of it is at hand, or nothing was claimed. */
  private Optional<Due> claim() {
    return QuarkusTransaction.requiringNew().call(() -> announcements.claim().map(this::due));
  }

  private Due due(Announcements.Claimed person) {
    Survey survey = Survey.findById(person.surveyId());
    return new Due(person, survey, Lead.of(survey.leadId));
  }

  /** Whether the next one may follow. */
  private boolean hand(Line line, Due due) {
    var person = due.person();
    Letter letter;
    try {
      letter = new AnnouncementLetter(due.survey().frozen(), due.lead(), address.uri()).to(person);
    } catch (RuntimeException e) {
      // Nothing has been sent yet, and others need not wait for it.
      announcements.postpone(person, next(person));
      LOG.errorf(
          "A mail about survey %s cannot be written: %s", person.surveyId(), Traces.inWords(e));
      return true;
    }
    return switch (line.send(letter)) {
      case Outcome.Accepted accepted -> settle(person, "sent");
      case Outcome.Refused refused -> settle(person, "refused");
      case Outcome.Unknown unknown -> settle(person, "unknown");
      case Outcome.Later later -> {
        announcements.postpone(person, next(person));
        yield !later.everybody();
      }
    };
  }

  private boolean settle(Announcements.Claimed person, String state) {
    announcements.settle(person, state);
    return true;
  }

  private Instant next(Announcements.Claimed person) {
    return clock.instant().plus(pause(person.attempt()));
  }

  /** 15 s, 30 s, 1 min and so on. */
  private static Duration pause(int attempt) {
    var pause = Duration.ofSeconds(15L << Math.min(Math.max(attempt - 1, 0), 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
