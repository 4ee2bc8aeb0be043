package io.tenward.survey.mail;

import io.tenward.kernel.keys.LinkKey;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Message-IDs of letters: the same letter always has the same, so that who gets it twice may
 * see it once. Who knows one has seen the letter, or handed it on.
 */
final class LetterIds {
  private static final int MOST_REMINDERS = 2;

  static String invitation(LinkKey key, UUID inviteId) {
    return key.mailId(inviteId, "invitation");
  }

  /**
   * @param more reminders that are still to come after it
   */
  static String reminder(LinkKey key, UUID inviteId, int more) {
    return key.mailId(inviteId, "reminder" + more);
  }

  static String closing(LinkKey key, UUID inviteId, Instant closesAt) {
    return key.mailId(inviteId, "closing" + closesAt.getEpochSecond());
  }

  /**
   * Tells whether an email with this id can have been sent for an invite.
   *
   * @param toldClosesAt the closing time in its last letter; null before the first
   */
  static boolean isOf(LinkKey key, UUID inviteId, @Nullable Instant toldClosesAt, String id) {
    var reminders =
        IntStream.range(0, MOST_REMINDERS).mapToObj(more -> reminder(key, inviteId, more));
    var closing = Stream.ofNullable(toldClosesAt).map(at -> closing(key, inviteId, at));
    return Stream.of(Stream.of(invitation(key, inviteId)), reminders, closing)
        .flatMap(ids -> ids)
        .anyMatch(each -> Objects.equals(each, id));
  }
}
