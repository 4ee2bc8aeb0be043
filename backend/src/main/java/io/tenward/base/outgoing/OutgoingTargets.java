package io.tenward.base.outgoing;

import io.tenward.base.AddressRange;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Decides which addresses the server connects to, so that a user cannot reach its own network
 * through it.
 */
@Singleton
public class OutgoingTargets {
  /**
   * These networks are not globally reachable, by the special-purpose registries of IANA (RFC
   * 6890), or contain an IPv4 address that leads to an unknown place (NAT64, 6to4, Teredo).
   */
  private static final List<AddressRange> PRIVATE =
      ranges(
          "0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,"
              + "192.0.2.0/24,192.88.99.0/24,192.168.0.0/16,198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,"
              + "224.0.0.0/4,240.0.0.0/4,::/96,64:ff9b::/96,64:ff9b:1::/48,100::/64,2001::/23,2001:db8::/32,"
              + "2002::/16,3fff::/20,5f00::/16,fc00::/7,fe80::/10,fec0::/10,ff00::/8");

  private final List<AddressRange> allowed;

  /**
   * Hosts of the operator's network: what they resolve to is up to whoever runs its name server.
   */
  private final Set<String> allowedNames;

  /** Empty where all may be used. */
  private final Set<Integer> ports;

  OutgoingTargets(
      @ConfigProperty(name = "tenward.webhook-allow") Optional<String> allow,
      @ConfigProperty(name = "tenward.webhook-ports") Optional<Set<Integer>> ports) {
    this.ports = ports.orElse(Set.of());
    var parts = Stream.of(allow.orElse("").split(",")).map(String::strip).toList();
    allowed = parts.stream().flatMap(part -> AddressRange.parse(part).stream()).toList();
    allowedNames =
        parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  private static List<AddressRange> ranges(String text) {
    return Stream.of(text.split(",")).map(part -> AddressRange.parse(part).orElseThrow()).toList();
  }

  /**
   * Checks an address as it is written; names are looked up on connecting.
   *
   * @return the code of a field error
   */
  public Optional<String> fault(String url) {
    var uri = parse(url);
    if (uri == null) {
      return Optional.of("bad-format");
    }
    var host = hostOf(uri);
    if (!ports.isEmpty() && !ports.contains(portOf(uri))) {
      return Optional.of("port-not-allowed");
    }
    var numbers = AddressRange.isAddress(host);
    if (uri.getScheme().equals("http") && !isAllowedName(host) && !isIn(allowed, host)) {
      return Optional.of("not-https");
    }
    return numbers && !mayReach(host) ? Optional.of("private-address") : Optional.empty();
  }

  private static @Nullable URI parse(String url) {
    try {
      var uri = new URI(url);
      var whole = uri.getHost() != null && uri.getRawUserInfo() == null;
      // -1 for none
      var port = uri.getPort() != 0 && uri.getPort() <= 65_535;
      return whole && port && uri.getRawFragment() == null ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Returns the host, without the brackets of an IPv6 address. */
  public static String hostOf(URI uri) {
    return uri.getHost().replaceAll("[\\[\\]]", "");
  }

  /** Returns the port that is written, or else the usual one of the scheme. */
  static int portOf(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
  }

  /**
   * Looks up the host.
   *
   * @return empty where one of its addresses, or the port, may not be reached
   * @throws UnknownHostException where it leads nowhere
   */
  Optional<InetAddress> resolve(URI uri) throws UnknownHostException {
    if (!ports.isEmpty() && !ports.contains(portOf(uri))) {
      return Optional.empty();
    }
    var host = hostOf(uri);
    var addresses = InetAddress.getAllByName(host);
    return isAllowedName(host)
            || Arrays.stream(addresses).allMatch(address -> mayReach(address.getHostAddress()))
        ? Optional.of(addresses[0])
        : Optional.empty();
  }

  /** Tells whether an address is of a network about which nothing may be learned. */
  static boolean isPrivate(InetAddress address) {
    return isIn(PRIVATE, address.getHostAddress());
  }

  private boolean isAllowedName(String host) {
    return allowedNames.contains(host.toLowerCase(Locale.ROOT));
  }

  private boolean mayReach(String address) {
    return isIn(allowed, address) || !isIn(PRIVATE, address);
  }

  private static boolean isIn(List<AddressRange> ranges, String address) {
    return ranges.stream().anyMatch(range -> range.holds(address));
  }
}
