package io.tenward.survey.mail;

import com.icegreen.greenmail.util.GreenMail;
import io.tenward.TestClock;
import io.tenward.mail.TestMailSettings;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test whose mails go to a real mail server of its own, under a clock that it moves. */
public abstract class WithMailServer {
  @Inject protected TestClock clock;
  @Inject protected TestMailSettings settings;
  @Inject protected OutgoingMail outgoing;

  protected final GreenMail server = Mails.server();

  @BeforeEach
  void setUpMail() {
    Mails.forgetOthers();
    server.start();
    useServer();
  }

  /** Sends what was announced. */
  protected final void announce() {
    clock.advance(Announcements.HOLD);
    outgoing.run();
  }

  @AfterEach
  void tearDownMail() {
    server.stop();
    settings.reset();
    clock.reset();
  }

  /** Again, where a test has used another one. */
  final void useServer() {
    settings.use(server.getSmtp().getPort());
  }
}
