package io.tenward.survey.mail;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.kernel.keys.LinkKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterIdsTest {
  private static final UUID INVITE = UUID.fromString("0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0701");
  private static final UUID OTHER = UUID.fromString("0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0702");
  private static final Instant CLOSES = Instant.parse("2026-11-23T17:00:00Z");

  private final LinkKey key = new LinkKey(new byte[] {1, 2, 3});

  @Test
  void eachLetterOfAnInviteIsKnown() {
    assertTrue(isOf(CLOSES, LetterIds.invitation(key, INVITE)));
    assertTrue(isOf(CLOSES, LetterIds.reminder(key, INVITE, 1)));
    assertTrue(isOf(null, LetterIds.reminder(key, INVITE, 0)));
    assertTrue(isOf(CLOSES, LetterIds.closing(key, INVITE, CLOSES)));
  }

  @Test
  void noLetterOfAnotherInviteKeyOrTimeIs() {
    assertFalse(isOf(CLOSES, LetterIds.invitation(key, OTHER)));
    assertFalse(isOf(CLOSES, LetterIds.invitation(new LinkKey(new byte[] {1, 2, 4}), INVITE)));
    assertFalse(isOf(CLOSES.plusSeconds(1), LetterIds.closing(key, INVITE, CLOSES)));
    assertFalse(isOf(null, LetterIds.closing(key, INVITE, CLOSES)));
  }

  private boolean isOf(@Nullable Instant toldClosesAt, String id) {
    return LetterIds.isOf(key, INVITE, toldClosesAt, id);
  }
}
