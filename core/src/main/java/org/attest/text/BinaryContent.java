package org.attest.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attest.model.Reason;

/**
 * Knows content that is no text: by the first bytes of common formats, or by control characters.
 */
final class BinaryContent {

  private static final Map<String, String> MARKS = new LinkedHashMap<>();

  static {
    MARKS.put("PK\3\4", "a zip archive or office document");
    MARKS.put("ÐÏ\u0011à", "an old office document");
    MARKS.put("\u0089PNG", "a PNG image");
    MARKS.put("ÿØÿ", "a JPEG image");
    MARKS.put("GIF8", "a GIF image");
    MARKS.put("RIFF", "a sound, film or WebP file");
    MARKS.put("\u007fELF", "a program");
    MARKS.put("MZ\u0090", "a program");
    MARKS.put("Êþº¾", "a program");
    MARKS.put("SQLite format 3", "a database");
    MARKS.put("7z¼¯", "a 7z archive");
    MARKS.put("Rar!", "a rar archive");
    MARKS.put("ID3", "a sound file");
    MARKS.put("OggS", "a sound file");
    MARKS.put("{\\rtf", "a rich-text document");
  }

  private BinaryContent() {}

  static void refuse(byte[] head, boolean wide) throws Refusal {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> mark : MARKS.entrySet()) {
      if (start.startsWith(mark.getKey())) {
        throw refusal(mark.getValue());
      }
    }
    if (!wide && hasManyControls(head)) {
      throw refusal("bytes that are no text");
    }
  }

  private static boolean hasManyControls(byte[] head) {
    int controls = 0;
    for (byte value : head) {
      boolean blank = value == '\n' || value == '\r' || value == '\t' || value == '\f';
      controls += value >= 0 && value < 0x20 && !blank && value != 0x1B ? 1 : 0;
    }
    return controls * 20 > head.length;
  }

  private static Refusal refusal(String what) {
    return new Refusal(
        Reason.BINARY, "found " + what + "; give plain text, HTML, PDF, JSON or a feed");
  }
}
