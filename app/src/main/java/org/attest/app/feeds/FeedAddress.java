package org.attest.app.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses of the web as people and feeds write them. */
public final class FeedAddress {
  private static final int LONGEST = 2000;

  private FeedAddress() {}

  /**
   * An address to fetch.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static URI of(String typed) {
    return find(typed)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "An address is like https://example.org/feed.xml, without a password in it."));
  }

  /** The address, if it is one. */
  static Optional<URI> find(String typed) {
    String text = typed.strip().replace(" ", "%20");
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text).normalize();
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      return isWeb && uri.getHost() != null && uri.getUserInfo() == null
          ? Optional.of(plain(uri, scheme))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** An address that may be relative to another. */
  static Optional<URI> find(URI base, String written) {
    try {
      return find(base.resolve(new URI(written.strip().replace(" ", "%20"))).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Scheme and host in small letters, a path, no fragment; else as it is written. */
  private static URI plain(URI uri, String scheme) throws URISyntaxException {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return new URI(
        origin(uri, scheme) + path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
  }

  /** "https://example.org:8443". */
  static String origin(URI uri) {
    return origin(uri, String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
  }

  private static String origin(URI uri, String scheme) {
    return scheme + "://" + host(uri) + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }

  /** The host in small letters. */
  static String host(URI uri) {
    return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
  }
}
