package io.tenward.survey.mail;

import io.tenward.contract.Notice;
import io.tenward.form.Lead;
import io.tenward.form.Manifest;
import io.tenward.form.Phrases;
import io.tenward.form.Question;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the mails of a survey, each in its reader's language. Whatever it says of the survey
 * stands in the frozen manifest; only the closing time may have moved.
 *
 * @param lead whom a reply reaches, as they are now
 * @param message the lead's own words; without any, those above the form
 * @param origin where the server is reached
 */
public record MailWriter(
    Manifest manifest, Lead lead, String message, Instant closesAt, URI origin) {
  private static final Pattern END = Pattern.compile("[.!?…][\\p{Pf}\\p{Pe}\"']*$");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069\\ufeff&&[^\\n]]");

  /**
   * @param groupId the member group of the reader
   * @param more how many reminders can still follow
   * @param test whether it goes to the lead alone, and says that it is none
   */
  public record Occasion(MailKind kind, UUID groupId, int more, Instant now, boolean test) {}

  /** Returns a writer with another closing time, which may have moved since. */
  MailWriter closingAt(Instant time) {
    return new MailWriter(manifest, lead, message, time, origin);
  }

  public MailContent write(Occasion occasion, String language, String link, String declineLink) {
    var phrases = Phrases.ofMails(language, manifest.lead());
    var notice = notice(occasion.groupId(), language);
    var isNamed = group(occasion.groupId()).named();
    var effort = effort(phrases);
    var until = until(phrases, language, occasion.now());
    var promise =
        isNamed
            ? notice.fate()
            : language.equals("de") ? manifest.promise().de() : manifest.promise().en();
    var subject = subject(phrases, occasion);
    var asks = phrases.say("asks", manifest.workspace());
    return new MailContent.Invitation(
            language,
            occasion.test() ? phrases.say("subject.test", subject) : subject,
            occasion.test() ? phrases.say("test") + " " + asks : asks,
            manifest.title(),
            words(phrases, occasion.kind()),
            effort,
            until,
            facts(phrases, language, occasion, until, notice),
            phrases.say("button"),
            link,
            isNamed ? notice.asked() : phrases.say("anonymous"),
            promise.getFirst(),
            phrases.say("rest"),
            phrases.say("decline"),
            declineLink,
            declineRest(phrases, occasion),
            phrases.say("yours") + " " + foot(phrases))
        .render();
  }

  /**
   * Writes an announcement of published results, or of access to a link. The latter names no
   * survey, so that another reader of the mailbox learns nothing.
   *
   * @param news {@code published}, {@code decided} or {@code taken}
   */
  MailContent announce(String news, String language) {
    var phrases = Phrases.ofMails(language, manifest.lead());
    return new MailContent.Announcement(
            language,
            phrases.say(news + ".subject", manifest.title()),
            phrases.say(news, manifest.title()),
            phrases.say(news + ".title"),
            phrases.say(news + ".how"),
            phrases.say(news + ".same"),
            foot(phrases))
        .render();
  }

  private String foot(Phrases phrases) {
    return String.join(
        " ",
        lead.reply(phrases),
        phrases.say("tracking"),
        phrases.say("sentBy", origin.getAuthority(), manifest.operator().name()));
  }

  /**
   * Writes a text to paste into a chat in front of a link; {@code language} as of {@link #write}.
   */
  String chat(String language, UUID groupId, Instant now) {
    var phrases = Phrases.ofMails(language, manifest.lead());
    return phrases.say(
        group(groupId).named() ? "chat.named" : "chat",
        sentence(phrases, manifest.title()),
        effort(phrases),
        until(phrases, language, now));
  }

  /**
   * Ends a sentence with a full stop, unless a title ends it with a question or exclamation mark.
   */
  private static String sentence(Phrases phrases, String title) {
    return END.matcher(title).find() ? title : phrases.say("sentence", title);
  }

  private String subject(Phrases phrases, Occasion occasion) {
    var key =
        switch (occasion.kind()) {
          case CLOSING -> "subject.closing";
          case REMINDER ->
              switch (daysLeft(occasion.now())) {
                case 0 -> "subject.today";
                case 1 -> "subject.tomorrow";
                default -> "subject.reminder";
              };
          default -> "subject";
        };
    return phrases.say(key, manifest.title());
  }

  private String facts(
      Phrases phrases, String language, Occasion occasion, String until, Notice notice) {
    var facts = new ArrayList<String>();
    if (manifest.opensAt().isAfter(occasion.now())) {
      facts.add(phrases.say("opens", time(phrases, language, manifest.opensAt())));
    }
    facts.add(until);
    if (!group(occasion.groupId()).named()) {
      facts.add(phrases.say("sentence", notice.asked()));
    }
    return String.join(" ", facts);
  }

  private static String declineRest(Phrases phrases, Occasion occasion) {
    return untilTheClose(phrases, occasion) + " " + phrases.say("after");
  }

  private static String untilTheClose(Phrases phrases, Occasion occasion) {
    if (occasion.kind() == MailKind.REMINDER) {
      return ". " + phrases.say("reminded" + occasion.more());
    }
    if (occasion.more() > 0) {
      return phrases.say("then") + " " + phrases.say("more" + occasion.more());
    }
    var isInvitation = occasion.kind() == MailKind.INVITATION;
    return ". " + phrases.say(isInvitation ? "more0" : "reminded0");
  }

  private String effort(Phrases phrases) {
    return phrases.say("effort", extent(phrases), phrases.count("minutes", manifest.minutes()));
  }

  /** "8 ratings and 1 question". */
  private String extent(Phrases phrases) {
    int items = (int) manifest.questions().stream().filter(Question::rated).count();
    int open = manifest.questions().size() - items;
    return Stream.of(
            items == 0 ? "" : phrases.count("ratings", items),
            open == 0 ? "" : phrases.count("questions", open))
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + phrases.say("and") + other)
        .orElseThrow();
  }

  private String until(Phrases phrases, String language, Instant now) {
    var time = time(phrases, language, closesAt);
    return switch (daysLeft(now)) {
      case 0 -> phrases.say("today", time);
      case 1 -> phrases.say("tomorrow", time);
      default -> phrases.say("open", time);
    };
  }

  /** Midnights between now and the close, where the survey is. */
  private int daysLeft(Instant now) {
    var zone = ZoneId.of(manifest.zone());
    return (int)
        ChronoUnit.DAYS.between(
            now.atZone(zone).toLocalDate(), closesAt.atZone(zone).toLocalDate());
  }

  private String time(Phrases phrases, String language, Instant instant) {
    var time =
        DateTimeFormatter.ofPattern(phrases.say("time"), Locale.of(language))
            .withZone(ZoneId.of(manifest.zone()))
            .format(instant);
    var place = manifest.zone().replaceFirst(".*/", "").replace('_', ' ');
    var isPlace = manifest.zone().contains("/") && !manifest.zone().startsWith("Etc/");
    return phrases.say(isPlace ? "place" : "noPlace", time, place);
  }

  private List<String> words(Phrases phrases, MailKind kind) {
    return switch (kind) {
      case REMINDER -> List.of(phrases.say("reminded"));
      case CLOSING -> List.of(phrases.say("earlier"), phrases.say("reminded"));
      default -> words();
    };
  }

  private List<String> words() {
    var own = message.isBlank() ? Objects.requireNonNullElse(manifest.intro(), "") : message;
    var seen = UNSEEN.matcher(own.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(" ");
    return Arrays.stream(seen.split("\n\\s*\n"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private Notice notice(UUID groupId, String language) {
    var notice =
        Objects.requireNonNull(
            group(groupId).members().stream()
                .filter(member -> member.groupId().equals(groupId))
                .findFirst()
                .orElseThrow()
                .notice());
    return language.equals("de") ? notice.de() : notice.en();
  }

  private Manifest.Group group(UUID groupId) {
    return manifest.groups().stream()
        .filter(g -> g.members().stream().anyMatch(m -> m.groupId().equals(groupId)))
        .findFirst()
        .orElseThrow();
  }
}
