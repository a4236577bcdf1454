package org.attest.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text.
 *
 * <p>In this order: byte-order mark; UTF-16 by its zero bytes; UTF-8 if the bytes are valid UTF-8;
 * the charset that the server or the page declares, if the bytes are valid in it; ICU4J's guess.
 * Valid UTF-8 comes before a declaration because text in another charset is hardly ever valid UTF-8
 * by chance, while declarations are often wrong.
 */
final class TextDecoder {

  private static final int LEAST_CONFIDENCE = 20;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<\\?xml[^>]{0,100}\\bencoding|<meta[^>]{0,200}\\bcharset)"
              + "\\s*=\\s*[\"']?(?<name>[A-Za-z0-9._:-]+)",
          Pattern.CASE_INSENSITIVE);

  private TextDecoder() {}

  /**
   * Decodes a whole input.
   *
   * @param declared charset that a server named, or null
   */
  static String decode(byte[] bytes, @Nullable String declared) throws Refusal {
    String marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Charset wide = byZeroBytes(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return utf8;
    }
    String asDeclared = byName(bytes, declared);
    if (asDeclared == null) {
      asDeclared = byName(bytes, declaredWithin(bytes));
    }
    return asDeclared != null ? asDeclared : guessed(bytes);
  }

  private static @Nullable String byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    return null;
  }

  /** English text in UTF-16 has a zero in nearly every second byte. */
  static @Nullable Charset byZeroBytes(byte[] bytes) {
    int length = Math.min(bytes.length, 4096) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int many = length / 2 * 7 / 10;
    int few = length / 40;
    if (length < 8) {
      return null;
    }
    if (odd >= many && even <= few) {
      return StandardCharsets.UTF_16LE;
    }
    return even >= many && odd <= few ? StandardCharsets.UTF_16BE : null;
  }

  private static @Nullable String declaredWithin(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() ? matcher.group("name") : null;
  }

  private static @Nullable String byName(byte[] bytes, @Nullable String name) {
    Charset charset = charset(name);
    if (charset == null || charset.name().startsWith("UTF-16")) {
      return null;
    }
    String text = strictly(bytes, charset);
    return text == null || looksWrong(text) ? null : text;
  }

  private static @Nullable Charset charset(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      // Pages that say Latin-1 mean Windows' superset of it; so browsers read them too.
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "iso-8859-1", "latin1", "us-ascii", "ascii" -> Charset.forName("windows-1252");
        default -> Charset.forName(name);
      };
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String guessed(byte[] bytes) throws Refusal {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    if (match != null && match.getConfidence() >= LEAST_CONFIDENCE) {
      Charset charset = charset(match.getName());
      String text = charset == null ? null : new String(bytes, charset);
      if (text != null && !looksWrong(text)) {
        return text;
      }
    }
    throw new Refusal(
        Reason.BAD_ENCODING,
        "the bytes are no UTF-8 and fit no charset that is declared or can be told from them;"
            + " save the text as UTF-8");
  }

  /** More than one replacement or control character in two hundred is no text. */
  private static boolean looksWrong(String text) {
    long wrong = text.chars().filter(TextDecoder::isWrong).count();
    return wrong * 200 > text.length();
  }

  private static boolean isWrong(int character) {
    return character == 0xFFFD
        || (character >= 0x7F && character < 0xA0 && character != 0x85)
        || (character < 0x20 && character != '\n' && character != '\r' && character != '\t');
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
