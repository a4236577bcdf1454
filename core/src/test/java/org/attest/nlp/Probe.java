package org.attest.nlp;

import java.nio.file.Files;
import java.nio.file.Path;
import org.attest.model.Analysis;
import org.attest.model.BareReport;
import org.attest.model.Phrase;
import org.attest.model.Report;
import org.attest.model.Sentence;
import org.attest.model.Token;

/** Prints the analysis of a text file, for people who work on the steps. */
public final class Probe {

  private Probe() {}

  public static void main(String[] arguments) throws Exception {
    Analyzer analyzer = new Analyzer();
    String text = Files.readString(Path.of(arguments[0]));
    Report report = BareReport.of(text);
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    for (int k = 0; k < times; k++) {
      long start = System.nanoTime();
      Analysis analysis = analyzer.analyze(report);
      long tokens = analysis.sentences().stream().mapToLong(s -> s.tokens().size()).sum();
      System.out.printf("%d tokens, %d ms%n", tokens, (System.nanoTime() - start) / 1_000_000);
      if (times == 1) {
        analysis.sentences().forEach(Probe::print);
      }
    }
  }

  private static void print(Sentence sentence) {
    StringBuilder line = new StringBuilder();
    for (Token token : sentence.tokens()) {
      line.append(token.text()).append('/').append(token.pos()).append(' ');
    }
    System.out.println("\n" + line);
    for (Phrase phrase : sentence.phrases()) {
      StringBuilder words = new StringBuilder();
      for (int i = phrase.start(); i < phrase.end(); i++) {
        words.append(i == phrase.head() ? "*" : "").append(sentence.token(i).text()).append(' ');
      }
      System.out.printf(
          "  %2d %-4s [%s] %s <- %s marker=%s %s%n",
          phrase.index(),
          phrase.kind(),
          words.toString().strip(),
          phrase.relation(),
          phrase.governor() < 0
              ? "-"
              : sentence.head(sentence.phrases().get(phrase.governor())).text(),
          phrase.marker(),
          phrase.verb() == null ? "" : phrase.verb());
    }
  }
}
