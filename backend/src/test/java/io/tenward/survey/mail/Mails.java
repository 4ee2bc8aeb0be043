package io.tenward.survey.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tenward.kernel.keys.Running;
import io.tenward.survey.Sql;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Holds the emails that a real mail server got, by address. */
public record Mails(List<MimeMessage> all) {
  private static final Pattern LINK = Pattern.compile("(?m)^(http\\S+/r/#\\S+)$");

  static GreenMail server() {
    return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  /** Deletes emails of other tests, whose surveys still run. */
  static void forgetOthers() {
    Sql.texts("delete from mail returning mail_id::text");
  }

  public static Mails of(GreenMail server) {
    return new Mails(
        Arrays.stream(server.getReceivedMessages())
            .sorted(Comparator.comparing(Mails::to))
            .toList());
  }

  List<String> addresses() {
    return all.stream().map(Mails::to).toList();
  }

  MimeMessage to(String address) {
    var found = all.stream().filter(mail -> to(mail).equals(address)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " mails to " + address);
    }
    return found.getFirst();
  }

  public static String to(MimeMessage mail) {
    try {
      return ((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getAddress();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  public static String text(MimeMessage mail) {
    return part(mail, 0);
  }

  static String html(MimeMessage mail) {
    return part(mail, 1);
  }

  static Running.Link link(MimeMessage mail) {
    return Running.Link.parse(url(mail));
  }

  static String url(MimeMessage mail) {
    var found = LINK.matcher(text(mail));
    if (!found.find()) {
      throw new AssertionError("no link in " + text(mail));
    }
    return found.group(1);
  }

  private static String part(MimeMessage mail, int index) {
    try {
      BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
      return part.getContent().toString().replace("\r\n", "\n");
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  static String header(MimeMessage mail, String name) {
    try {
      return String.join(", ", mail.getHeader(name));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
