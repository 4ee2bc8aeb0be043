package io.tenward.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "10.0.0.0/8, ::1, false",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, ::ffff:192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "::1, 0:0:0:0:0:0:0:1, true",
    "192.0.2.1, proxy.example, false",
  })
  void holds(String range, String address, boolean inside) {
    assertEquals(inside, AddressRange.parse(range).orElseThrow().holds(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "1.2.3.4/8/8"})
  void refuses(String text) {
    assertTrue(AddressRange.parse(text).isEmpty());
  }

  @Test
  void aHouseholdCountsAsOneHoweverItIsWritten() {
    var network = AddressRange.network("2001:db8:1:2:3:4:5:6");
    assertEquals(network, AddressRange.network("2001:db8:1:2::1"));
    assertEquals(network, AddressRange.network("2001:0DB8:0001:0002:0000:0000:0000:0009"));
    assertEquals(AddressRange.network("192.0.2.1"), AddressRange.network("::ffff:192.0.2.1"));
    assertEquals("c0000201", AddressRange.network("192.0.2.1"));
  }
}
