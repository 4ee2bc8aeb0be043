package io.tenward.base;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Matches IP addresses with a common prefix.
 *
 * @param bytes 4 or 16, zero behind the prefix
 * @param prefix how many bits count
 */
public record AddressRange(byte[] bytes, int prefix) {
  /** A household has 2^64 IPv6 addresses. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private static final byte[] MAPPED = HexFormat.of().parseHex("00000000000000000000ffff");

  /** Written as {@code 10.0.0.0/8}, {@code 192.0.2.1} or {@code 2001:db8::/32}; never a name. */
  public static Optional<AddressRange> parse(String text) {
    var parts = text.strip().split("/", -1);
    return parts.length > 2
        ? Optional.empty()
        : literal(parts[0]).flatMap(bytes -> of(bytes, parts.length == 1 ? "" : parts[1]));
  }

  private static Optional<AddressRange> of(byte[] bytes, String bits) {
    int all = bytes.length * Byte.SIZE;
    if (!bits.isEmpty() && !bits.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int prefix = bits.isEmpty() ? all : Integer.parseInt(bits);
    return prefix > all ? Optional.empty() : Optional.of(new AddressRange(bytes, prefix));
  }

  /** An IPv4 address inside an IPv6 one is the IPv4 address. */
  private static Optional<byte[]> literal(String text) {
    var bytes = NetUtil.createByteArrayFromIpAddressString(text);
    if (bytes == null) {
      return Optional.empty();
    }
    var mapped =
        bytes.length > MAPPED.length
            && Arrays.equals(bytes, 0, MAPPED.length, MAPPED, 0, MAPPED.length);
    return Optional.of(mapped ? Arrays.copyOfRange(bytes, MAPPED.length, bytes.length) : bytes);
  }

  public boolean holds(String address) {
    return literal(address).filter(this::startsAlike).isPresent();
  }

  private boolean startsAlike(byte[] other) {
    if (other.length != bytes.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if (((bytes[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  public static boolean isAddress(String text) {
    return literal(text).isPresent();
  }

  /**
   * Returns the key by which attempts are counted: an IPv4 address, or the network of an IPv6
   * address.
   */
  public static String network(String address) {
    return literal(address)
        .map(b -> HexFormat.of().formatHex(b, 0, Math.min(b.length, IPV6_NETWORK_BYTES)))
        .orElse(address);
  }
}
