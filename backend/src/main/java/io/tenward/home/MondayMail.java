package io.tenward.home;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.sql.Database;
import io.tenward.contract.ToDoReason;
import io.tenward.form.Lead;
import io.tenward.form.Phrases;
import io.tenward.mail.DeliveryOutcome;
import io.tenward.mail.Letter;
import io.tenward.mail.PostOffice;
import io.tenward.survey.mail.MailContent;
import io.tenward.talk.ContactQuery;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells whoever wants it on Monday morning what is to do. A Monday is settled before its mail is
 * handed over, so that nobody gets two (docs/adr/0072).
 */
@Singleton
class MondayMail {
  private static final int FROM_HOUR = 7;

  /** Adds people with whom contact is overdue, beside what is to do. */
  private static final String DRIFT = "drift";

  /** The most urgent first; drift stands before what waits for others. */
  private static final List<String> REASONS =
      Stream.concat(
              Arrays.stream(ToDoReason.values())
                  .filter(reason -> reason != ToDoReason.WAITING)
                  .map(ToDoReason::word),
              Stream.of(DRIFT, ToDoReason.WAITING.word()))
          .toList();

  private record Line(String reason, String title) {}

  /**
   * Holds one part of the email.
   *
   * @param titles empty where the lead wants counts alone
   */
  record Part(String heading, List<String> titles) {}

  record Summary(
      String language,
      String subject,
      String asks,
      String title,
      List<Part> parts,
      String button,
      String link,
      String foot) {}

  @CheckedTemplate(basePath = "mail")
  static class Templates {
    static native TemplateInstance summary(Summary mail);
  }

  private final Database database;
  private final PostOffice post;
  private final PublicAddress address;
  private final Clock clock;
  private final ContactQuery contacts;
  private final ToDoQuery toDo;

  /** This zone is used for leads whose own zone is not known yet. */
  private final String zone;

  MondayMail(
      Database database,
      PostOffice post,
      PublicAddress address,
      Clock clock,
      ContactQuery contacts,
      ToDoQuery toDo,
      @ConfigProperty(name = "tenward.zone") Optional<String> zone) {
    this.database = database;
    this.post = post;
    this.address = address;
    this.clock = clock;
    this.contacts = contacts;
    this.toDo = toDo;
    this.zone = zone.orElseGet(() -> ZoneId.systemDefault().getId());
  }

  @Produces
  @Singleton
  Task<Void> sendMondayMail() {
    return Tasks.recurring("send-monday-mail", FixedDelay.of(Duration.ofMinutes(5)))
        .execute((instance, context) -> run());
  }

  /**
   * @param day a Monday that has begun where they are
   */
  private record Open(UUID memberId, LocalDate day) {}

  private record Claimed(Open open, Letter letter) {}

  void run() {
    var open = open().iterator();
    post.handOver(() -> claim(open), mail -> Optional.of(mail.letter()), this::settle);
  }

  private List<Open> open() {
    var now = clock.instant();
    return database
        .list(
            """
            select member_id, coalesce(m.zone, ?), settled_on
            from monday_mail join member m using (member_id)
            where m.suspended_at is null order by 1
            """,
            row -> {
              var there = now.atZone(ZoneId.of(row.getString(2)));
              var begun = there.getDayOfWeek() == DayOfWeek.MONDAY && there.getHour() >= FROM_HOUR;
              var day = there.toLocalDate();
              return begun && !day.equals(row.getObject(3, LocalDate.class))
                  ? Optional.of(new Open(row.getObject(1, UUID.class), day))
                  : Optional.<Open>empty();
            },
            zone)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Claimed> claim(Iterator<Open> open) {
    while (open.hasNext()) {
      var next = open.next();
      var letter = QuarkusTransaction.requiringNew().call(() -> claim(next.memberId(), next.day()));
      if (letter.isPresent()) {
        return Optional.of(new Claimed(next, letter.get()));
      }
    }
    return Optional.empty();
  }

  private void settle(Claimed mail, DeliveryOutcome outcome) {
    if (outcome instanceof DeliveryOutcome.Later) {
      database.update(
          "update monday_mail set settled_on = null where member_id = ? and settled_on = ?",
          mail.open().memberId(),
          mail.open().day());
    }
  }

  /**
   * Claims the email of the week; empty if another process took it or there is nothing to say,
   * which settles the week, too.
   */
  private Optional<Letter> claim(UUID memberId, LocalDate day) {
    return database
        .first(
            """
            update monday_mail set settled_on = ?
            where member_id = ? and settled_on is distinct from ? returning detail
            """,
            row -> row.getString(1),
            day,
            memberId,
            day)
        .flatMap(
            detail -> {
              var due = due(memberId, day);
              return due.isEmpty()
                  ? Optional.empty()
                  : Optional.of(letter(memberId, day, due, detail.equals("titles")));
            });
  }

  private List<Line> due(UUID memberId, LocalDate day) {
    // A theme without a name is called after a comment, which no mail carries.
    var due =
        toDo.list(memberId, day).stream()
            .map(
                each ->
                    new Line(
                        each.reason().word(),
                        // An answer stays in the page, so a line of a situation is only counted.
                        each.reason() == ToDoReason.SITUATION_LINE
                            ? ""
                            : Objects.requireNonNullElse(
                                each.title(), Objects.requireNonNullElse(each.detail(), ""))));
    var drifting = contacts.drifting(memberId, day).stream().map(name -> new Line(DRIFT, name));
    return Stream.concat(due, drifting).toList();
  }

  private Letter letter(UUID memberId, LocalDate day, List<Line> due, boolean withTitles) {
    var lead = Lead.of(memberId);
    var say = Phrases.ofMails(lead.language(), lead.shortName());
    var titles =
        due.stream()
            .collect(
                groupingBy(
                    each -> REASONS.indexOf(each.reason()),
                    TreeMap::new,
                    mapping(Line::title, toList())));
    var parts =
        titles.entrySet().stream()
            .map(
                part ->
                    new Part(
                        say.count("monday." + REASONS.get(part.getKey()), part.getValue().size()),
                        withTitles
                            ? part.getValue().stream()
                                .filter(Predicate.not(String::isBlank))
                                .toList()
                            : List.of()))
            .toList();
    var mail =
        new Summary(
            lead.language(),
            say.count("monday.subject", due.size()),
            say.say("monday.asks"),
            say.say("monday.title"),
            parts,
            say.say("monday.button"),
            address.uri() + "/",
            say.say("monday.off")
                + " "
                + say.say("tracking")
                + " "
                + say.say("sentBy", address.uri().getAuthority(), lead.operator().name()));
    var id = UUID.nameUUIDFromBytes((memberId + " " + day).getBytes(StandardCharsets.UTF_8));
    return letter(lead, "monday-" + id, mail);
  }

  /** Makes the email of Tenward to a lead. */
  static Letter letter(Lead lead, String id, Summary mail) {
    var content = MailContent.of(mail.language(), mail.subject(), Templates.summary(mail));
    return new Letter(
        id,
        "Tenward",
        lead.party(),
        lead.party(),
        content.language(),
        content.subject(),
        content.text(),
        content.html());
  }
}
