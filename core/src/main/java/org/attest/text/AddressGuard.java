package org.attest.text;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.attest.model.Reason;

/**
 * Keeps fetches away from addresses that are not the public Internet's: loopback, private, link
 * local (with it the cloud's metadata service), unique local, shared, multicast, reserved and the
 * IPv6 forms that carry an IPv4 address. All addresses of a host must be public.
 *
 * <p>A name server could answer differently when the connection is made. The Java runtime keeps a
 * positive answer for 30 s unless told otherwise ({@code networkaddress.cache.ttl}), and a
 * connection is made or given up within that time, so it goes to an address that was checked.
 */
final class AddressGuard {

  private AddressGuard() {}

  static void check(URI address, ReadOptions options) throws Refusal {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new Refusal(
          Reason.ADDRESS_REFUSED, "only http and https addresses are fetched, not " + address);
    }
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null) {
      throw new Refusal(Reason.ADDRESS_REFUSED, "the address has no plain host name: " + address);
    }
    if (!options.allowPrivateAddresses()) {
      requirePublic(host);
    }
  }

  private static void requirePublic(String host) throws Refusal {
    InetAddress[] addresses;
    try {
      addresses = InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new Refusal(
          Reason.FETCH_FAILED, "there is no host of the name " + host + "; check the address");
    }
    for (InetAddress candidate : addresses) {
      if (!isPublic(candidate)) {
        throw new Refusal(
            Reason.ADDRESS_REFUSED,
            "%s leads to %s, which is not on the public Internet; allow private addresses to fetch it"
                .formatted(host, candidate.getHostAddress()));
      }
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6((Inet6Address) address);
  }

  /** The special-purpose blocks of RFC 6890 that {@link InetAddress} has no question for. */
  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    int third = bytes[2] & 0xFF;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean special = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean sample =
        (first == 198 && second == 51) || (first == 203 && second == 0 && third == 113);
    return first != 0 && first < 224 && !shared && !special && !benchmark && !sample;
  }

  /** Only 2000::/3 is given out; within it 6to4, Teredo and documentation are left out. */
  private static boolean isPublic6(Inet6Address address) {
    byte[] bytes = address.getAddress();
    int head = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    int next = (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
    boolean teredo = head == 0x2001 && next == 0;
    boolean sample = head == 0x2001 && next == 0x0db8;
    return (head & 0xE000) == 0x2000 && head != 0x2002 && !teredo && !sample;
  }
}
