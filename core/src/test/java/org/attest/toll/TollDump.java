package org.attest.toll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attest.model.Analysis;
import org.attest.model.Sentence;
import org.attest.model.TollMention;

/** Prints tolls beside their sentences, texts separated by form feeds: {@code TollDump FILE}. */
final class TollDump {

  private TollDump() {}

  public static void main(String[] arguments) throws IOException {
    TollReader reader = new TollReader();
    long nanos = 0;
    long tokens = 0;
    long tolls = 0;
    for (String text : Files.readString(Path.of(arguments[0])).split("\f")) {
      Analysis analysis = TollReaderTest.analysis(text);
      long before = System.nanoTime();
      Tolls found = reader.read(analysis);
      nanos += System.nanoTime() - before;
      tokens += analysis.sentences().stream().mapToLong(s -> s.tokens().size()).sum();
      tolls += found.tolls().size();
      for (Sentence sentence : analysis.sentences()) {
        boolean any = false;
        for (TollMention toll : found.tolls()) {
          if (toll.sentence() == sentence.index()) {
            any = true;
            System.out.println(
                "  "
                    + TollReaderTest.shown(toll)
                    + " "
                    + toll.who()
                    + " ["
                    + toll.span().of(text)
                    + "] <"
                    + toll.anchor().of(text)
                    + ">"
                    + (toll.partOf() == null ? "" : " part of " + toll.partOf()));
          }
        }
        String words = sentence.span().of(text).replaceAll("\\s+", " ");
        System.out.println((any ? "^ " : "- ") + words);
      }
    }
    System.err.println(tolls + " tolls, tokens/s " + tokens * 1_000_000_000L / Math.max(1, nanos));
  }
}
