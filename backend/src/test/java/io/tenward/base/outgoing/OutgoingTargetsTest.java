package io.tenward.base.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutgoingTargetsTest {
  private final OutgoingTargets targets =
      new OutgoingTargets(Optional.of("10.2.0.0/16, Bot.lan,localhost"));

  @Test
  void aListedHostMayBeReachedByPlainHttpWhereverItsNameLeads() throws Exception {
    assertEquals(Optional.empty(), targets.fault("http://bot.LAN:4000/tenward"));
    assertEquals(Optional.of("not-https"), targets.fault("http://other.lan/"));
    assertTrue(targets.resolve("localhost").isPresent());
    assertEquals(Optional.empty(), new OutgoingTargets(Optional.empty()).resolve("localhost"));
  }
}
