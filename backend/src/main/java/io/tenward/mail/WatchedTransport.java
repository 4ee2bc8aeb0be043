package io.tenward.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Remembers how far a letter came, and the first answer there: only that tells what may be sent
 * again.
 */
final class WatchedTransport extends SMTPTransport {
  /** The steps of RFC 5321, 3.3. */
  enum Step {
    SENDER,
    RECIPIENT,
    TEXT,
    END
  }

  private Step step = Step.SENDER;
  private int code;
  private String said = "";
  private boolean used;

  WatchedTransport(Session session, SmtpServer server) {
    super(session, new URLName("smtp", server.host(), server.port(), null, null, null));
  }

  Step step() {
    return step;
  }

  /** Of the first answer in this step; 0 while there is none, -1 when the connection ended. */
  int code() {
    return code;
  }

  String said() {
    return said;
  }

  /** Whether it has taken a letter before. */
  boolean used() {
    return used;
  }

  @Override
  protected void mailFrom() throws MessagingException {
    begin(Step.SENDER);
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    begin(Step.RECIPIENT);
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    begin(Step.TEXT);
    return super.data();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    begin(Step.END);
    super.finishData();
    used = true;
  }

  private void begin(Step next) {
    step = next;
    code = 0;
    said = "";
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    var answer = super.readServerResponse();
    if (code == 0) {
      code = answer;
      said = getLastServerResponse();
    }
    return answer;
  }
}
