package io.tenward.survey.mail;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.mail.BadServer;
import io.tenward.mail.BadServer.Fault;
import io.tenward.survey.Sql;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mails that do not arrive, by a mail server that refuses, hangs and drops. */
@QuarkusTest
class MailTroubleTest extends WithMailTrouble {
  @Test
  void aRefusedMailGoesToTheCorrectedAddressWithTheSameLink() {
    var survey = due("aylin");
    var invite = Sql.texts(invites(survey)).getFirst();
    try (var bad = bad(Fault.REFUSE_RECIPIENT)) {
      outgoing.run();
      outgoing.run();
    }
    MailedSurvey.mail(survey)
        .body("troubles[0].state", equalTo("refused"))
        .body("troubles[0].reason", equalTo("no such mailbox, see"))
        .body("troubles[0].address", equalTo(MailedSurvey.address(survey, "aylin")));

    var corrected = "a.demir@" + lead.memberId() + ".example";
    resend(survey, corrected).then().statusCode(200).body("troubles", hasSize(0));
    useServer();
    outgoing.run();
    outgoing.run();

    assertEquals(invite, Mails.link(Mails.of(server).to(corrected)).invite());
    MailedSurvey.mail(survey).body("sent", equalTo(1));
    resend(survey, corrected, UUID.randomUUID().toString()).then().statusCode(404);
  }

  @Test
  void whatTheServerMayHaveTakenIsSentAgainOnlyByTheLead() {
    var survey = due("aylin");
    try (var bad = bad(Fault.DROP_AFTER_DATA)) {
      outgoing.run();
      clock.advance(Duration.ofDays(1));
      outgoing.run();
      assertEquals(1, bad.taken());
    }
    useServer();
    outgoing.run();
    assertEquals(List.of(), Mails.of(server).addresses());
    MailedSurvey.mail(survey).body("troubles[0].state", equalTo("unknown"));

    resend(survey, MailedSurvey.address(survey, "aylin")).then().statusCode(200);
    outgoing.run();
    assertEquals(1, Mails.of(server).all().size());
  }

  @Test
  void aProcessThatWasKilledWhileSendingLeavesItUnknown() {
    var survey = due("aylin", "bojan");
    var claimed = outbox.claim().orElseThrow();
    outgoing.run();
    assertEquals(1, Mails.of(server).all().size(), "only the other one");
    MailedSurvey.mail(survey)
        .body("troubles[0].state", equalTo("unknown"))
        .body("troubles[0].reason", equalTo("interrupted"));
    outbox.settle(claimed, MailState.SENT, "");
    MailedSurvey.mail(survey).body("troubles", hasSize(0)).body("sent", equalTo(2));
  }

  @Test
  void aMailIsClaimedOnce() {
    due("aylin", "bojan", "chiara", "daan");
    Set<UUID> claimed = ConcurrentHashMap.newKeySet();
    var twice =
        Stream.generate(() -> 0)
            .limit(12)
            .parallel()
            .flatMap(i -> outbox.claim().stream())
            .filter(mail -> !claimed.add(mail.mailId()))
            .toList();
    assertEquals(List.of(), twice);
    assertEquals(4, claimed.size());
  }

  @Test
  void aServerThatHangsOrIsAwayIsTriedAgainLater() {
    var survey = due("aylin", "bojan");
    try (var bad = new BadServer(Fault.HANG_AT_DATA)) {
      settings.use(bad.port(), Duration.ofMillis(400));
      outgoing.run();
      outgoing.run();
      MailedSurvey.mail(survey)
          .body("waiting", equalTo(2))
          .body("delay.mails", equalTo(2))
          .body("delay.reason", equalTo("hanging"));
      assertEquals(0, bad.taken());
    }
    useServer();
    outgoing.run();
    assertEquals(0, Mails.of(server).all().size(), "not before its time");
    clock.advance(Duration.ofMinutes(1));
    outgoing.run();
    assertEquals(List.of("aylin", "bojan"), MailedSurvey.local(Mails.of(server).addresses()));
    MailedSurvey.mail(survey).body("delay", nullValue()).body("sent", equalTo(2));
  }

  @Test
  void oneRecipientsTroubleHoldsUpNobody() {
    var survey = due("aylin", "bojan", "chiara");
    try (var bad = bad(Fault.CUT_OFF_FIRST)) {
      outgoing.run();
      MailedSurvey.mail(survey)
          .body("sent", equalTo(2))
          .body("delay.mails", equalTo(1))
          .body("delay.reason", equalTo("try again later"));
    }
  }

  @Test
  void whatMetTroubleGoesLast() {
    due("aylin", "bojan", "chiara");
    try (var bad = bad(Fault.CUT_OFF_ALL)) {
      outgoing.run();
      outgoing.run();
    }
    clock.advance(Duration.ofMinutes(1));
    assertEquals(
        List.of(1, 2, 2),
        Stream.generate(() -> outbox.claim().orElseThrow().attempt()).limit(3).toList());
  }

  @Test
  void whatIsPutOffIsTriedAgainAndNeverAfterTheClose() {
    var survey = due("aylin");
    try (var bad = bad(Fault.PUT_OFF_RECIPIENT)) {
      outgoing.run();
      MailedSurvey.mail(survey).body("delay.reason", equalTo("Greylisted"));
      bad.behave(Fault.NONE);
      clock.advance(Duration.ofDays(8));
      outgoing.run();
      assertEquals(0, bad.taken());
    }
  }
}
