package org.attest.nlp;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints how far a model file agrees with a teacher's trees (every fiftieth sentence, as held out
 * in training).
 */
public final class SyntaxCheck {

  private SyntaxCheck() {}

  public static void main(String[] arguments) throws Exception {
    long opened = System.nanoTime();
    SyntaxModel model;
    try (InputStream in = Files.newInputStream(Path.of(arguments[1]))) {
      model = SyntaxModel.read(in);
    }
    System.out.printf("opened in %d ms%n", (System.nanoTime() - opened) / 1_000_000);
    List<String[]> rows = new ArrayList<>();
    int sentence = 0;
    long words = 0;
    long tags = 0;
    long heads = 0;
    long both = 0;
    long started = System.nanoTime();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      if (!line.isEmpty()) {
        rows.add(line.split("\t"));
        continue;
      }
      if (sentence++ % 50 == 7) {
        SyntaxTree tree = model.parse(rows.stream().map(row -> row[0]).toList());
        for (int i = 0; i < rows.size(); i++) {
          words++;
          tags += tree.tag(i).equals(rows.get(i)[1]) ? 1 : 0;
          boolean head = tree.head(i) == Integer.parseInt(rows.get(i)[2]) - 1;
          heads += head ? 1 : 0;
          both += head && tree.relation(i).equals(SyntaxTrainer.label(rows.get(i)[3])) ? 1 : 0;
        }
      }
      rows.clear();
    }
    System.out.printf(
        "%d words: tags %.2f heads %.2f heads and relations %.2f; %d words/s%n",
        words,
        100.0 * tags / words,
        100.0 * heads / words,
        100.0 * both / words,
        words * 1_000_000_000L / (System.nanoTime() - started));
  }
}
