package org.attest.nlp;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attest.model.Span;

/**
 * Writes the sentences of texts, a line each, tokens separated by blanks: what the teacher parses.
 */
public final class SentenceDump {

  private SentenceDump() {}

  public static void main(String[] arguments) throws Exception {
    Tokenizer tokenizer = new Tokenizer();
    try (PrintStream out = new PrintStream(arguments[1], StandardCharsets.UTF_8)) {
      for (String text : Files.readString(Path.of(arguments[0])).split("\f")) {
        SentenceSplitter splitter = new SentenceSplitter(text, SentenceSplitter.CaseStyle.of(text));
        int start = 0;
        while (start < text.length()) {
          int end = text.indexOf("\n", start);
          end = end < 0 ? text.length() : end;
          for (List<Span> sentence : splitter.split(tokenizer.tokenize(text, start, end))) {
            out.println(String.join(" ", sentence.stream().map(span -> span.of(text)).toList()));
          }
          start = end + 1;
        }
      }
    }
  }
}
