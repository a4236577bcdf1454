package org.attest.app.server;

import java.net.URI;

/**
 * Pictures that the map is drawn over, from a server of tiles in the same projection.
 *
 * @param template address of one, with {@code {z}}, {@code {x}} and {@code {y}}
 * @param attribution what its makers ask to be said, shown on the map
 */
public record TileSettings(String template, String attribution) {
  private static final int LONGEST = 300;

  public TileSettings {
    attribution = attribution.strip();
    if (!template.matches("https?://[A-Za-z0-9.:-]+/[!-~&&[^<>\"'\\\\^`|]]*")
        || !template.contains("{z}")
        || !template.contains("{x}")
        || !template.contains("{y}")
        || template.replaceAll("\\{[zxy]}", "").matches(".*[{}].*")) {
      throw new IllegalArgumentException(
          "--tiles is like https://tiles.example.org/{z}/{x}/{y}.png, not " + template);
    }
    if (URI.create(template.replaceAll("\\{[zxy]}", "0")).getHost() == null) {
      throw new IllegalArgumentException("--tiles names no server: " + template);
    }
    if (attribution.isEmpty()
        || attribution.length() > LONGEST
        || attribution.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "Say with --tiles-attribution whose pictures they are, in up to 300 characters.");
    }
  }

  /** The server, as a content policy names it. */
  public String origin() {
    URI address = URI.create(template.replaceAll("\\{[zxy]}", "0"));
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  /** The address of one. */
  public String address(int z, int x, int y) {
    return template
        .replace("{z}", String.valueOf(z))
        .replace("{x}", String.valueOf(x))
        .replace("{y}", String.valueOf(y));
  }
}
