package org.attest.app.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of Explore with something chosen. */
public final class Explores {

  private Explores() {}

  /** Events with a party of exactly that name. */
  public static String actor(String name) {
    return "/explore?actor=" + encoded(name);
  }

  /** Events that rest on a source of that name. */
  public static String source(String name) {
    return search("source", name);
  }

  /** What the search finds with that name in that field. */
  public static String search(String field, String name) {
    return "/explore?q=" + encoded(field + ":\"" + name.replace("\"", " ").strip() + "\"");
  }

  /** A value as it stands in an address. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
