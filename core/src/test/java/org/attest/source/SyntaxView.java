package org.attest.source;

import java.util.Scanner;
import org.attest.model.Phrase;
import org.attest.model.Sentence;

/** Prints the phrases of sentences read from standard input, for those who work on the rules. */
final class SyntaxView {

  private SyntaxView() {}

  public static void main(String[] arguments) {
    Scanner lines = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
    while (lines.hasNextLine()) {
      for (Sentence sentence : Texts.analyze(lines.nextLine()).sentences()) {
        sentence
            .tokens()
            .forEach(token -> System.out.print(token.text() + "/" + token.pos() + " "));
        System.out.println();
        for (Phrase phrase : sentence.phrases()) {
          System.out.println(
              "  "
                  + phrase.index()
                  + " "
                  + phrase.kind()
                  + " "
                  + sentence.tokens().subList(phrase.start(), phrase.end()).stream()
                      .map(token -> token.text())
                      .toList()
                  + " "
                  + phrase.relation()
                  + " <- "
                  + phrase.governor()
                  + " "
                  + phrase.marker()
                  + " "
                  + (phrase.verb() == null ? "" : phrase.verb()));
        }
      }
    }
  }
}
