package org.attest.app.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Texts as nobody would type them. */
final class OddValues {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\0",
          "a\0b",
          "\ud800",
          "\udc00\ud800",
          "\u202eabc\u202c",
          "e\u0301\u0301\u0301",
          "\ud83d\udca3",
          "\ufffe\uffff",
          "\r\nSet-Cookie: a=b",
          "x".repeat(5000),
          "-1",
          "0",
          "1.5",
          "1e309",
          "NaN",
          "-0",
          "99999999999999999999",
          "9223372036854775807",
          "9223372036854775808",
          "2147483648",
          "\u0661\u0662",
          "null",
          "true",
          "[]",
          "{}",
          "'; DROP TABLE event; --",
          "' OR '1'='1",
          "%",
          "_",
          "%25",
          "../../etc/passwd",
          "file:/etc/passwd",
          "${jndi:ldap://x.example}",
          "#{7*7}",
          "<script>a()</script>",
          "((((((((((",
          "(".repeat(2000),
          "\"",
          "\"a b",
          "*",
          "?*",
          "*a*b*c*",
          "~~~",
          "a~99",
          "NOT",
          "NOT NOT a",
          "a OR",
          "OR OR OR",
          "AND",
          "type:",
          "type:picnic",
          "from:2031",
          "from:never to:always",
          ":",
          "::::",
          "a:b:c",
          "\\",
          "/.*/",
          "[a TO b]",
          "(a b) ".repeat(400),
          "a* ".repeat(300),
          "2031-02-30",
          "+999999999-12-31",
          "-999999999-01-01",
          "+1000000000-01-01",
          "0000-00-00",
          "2031-03-05T00:00:00Z",
          "1,2",
          "1,2,3,4,5",
          "200,100,-200,-100",
          "NaN,NaN,NaN,NaN",
          "1e308,1e308,1e308",
          "35.5,39,-1",
          "35.5,39,1e300",
          "90,180,20000",
          "-180,-90,180,90",
          "179,10,-179,20",
          "sha256:",
          "sha256:#c1",
          "sha256:" + "0".repeat(64) + "#c1",
          "sha256:" + "f".repeat(64),
          "#c1",
          "c1",
          "e-",
          "e-0",
          "e-" + "0".repeat(300),
          "r-0",
          "c99999999999999999999",
          "c-1",
          "AAAA",
          "fHx8",
          "====",
          "3..1",
          "..",
          "3..99999999999999999999",
          "about 3",
          "2031-03-05 @12-30",
          "@5-1",
          "x @-1--2",
          "x @0-99999999999",
          "as-read");

  private OddValues() {}

  static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  /** A little different. */
  static String changed(String value, Random random) {
    int at = value.isEmpty() ? 0 : random.nextInt(value.length());
    return switch (random.nextInt(7)) {
      case 0 -> value.isEmpty() ? "" : value.substring(0, at) + value.substring(at + 1);
      case 1 -> value.substring(0, at) + "\0" + value.substring(at);
      case 2 -> value + value;
      case 3 -> value.toUpperCase(java.util.Locale.ROOT);
      case 4 -> " " + value + " ";
      case 5 -> value.substring(0, at) + (char) random.nextInt(0x10000) + value.substring(at);
      default -> value.substring(0, at);
    };
  }

  /** In UTF-8, lone surrogates as if they were letters. */
  static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      if (Character.isHighSurrogate(here)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        bytes.writeBytes(text.substring(i, i + 2).getBytes(StandardCharsets.UTF_8));
        i++;
      } else if (Character.isSurrogate(here)) {
        bytes.write(0xe0 | here >> 12);
        bytes.write(0x80 | here >> 6 & 0x3f);
        bytes.write(0x80 | here & 0x3f);
      } else {
        bytes.writeBytes(String.valueOf(here).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
