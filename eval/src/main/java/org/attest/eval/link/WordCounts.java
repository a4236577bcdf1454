package org.attest.eval.link;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.attest.link.NewsWords;

/** Counts in how many texts each word stands: numbers only, no text can be told from them. */
final class WordCounts {
  /** Words of fewer texts are as rare as unknown ones. */
  private static final int FEWEST = 3;

  private final Map<String, Integer> counts = new TreeMap<>();
  private int texts;

  void add(String text) {
    texts++;
    NewsWords.in(text).stream()
        .map(NewsWords.Word::form)
        .distinct()
        .forEach(word -> counts.merge(word, 1, Integer::sum));
  }

  /** Writes {@code word-counts.tsv.gz}; says what it did. */
  String write(Path folder) throws IOException {
    counts.values().removeIf(count -> count < FEWEST);
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("word-counts.tsv.gz"))),
                StandardCharsets.UTF_8))) {
      out.write("# texts\t" + texts + "\n");
      for (Map.Entry<String, Integer> count : counts.entrySet()) {
        out.write(count.getKey() + "\t" + count.getValue() + "\n");
      }
    }
    return "%d texts, %d words".formatted(texts, counts.size());
  }
}
