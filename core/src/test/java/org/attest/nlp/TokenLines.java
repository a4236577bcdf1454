package org.attest.nlp;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attest.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Cuts texts into the sentences and tokens that the product works on, for training: JSON lines
 * {@code {"id", "text"}} in, {@code {"id", "sentences": [[start, end, start, end, ...], ...]}} out,
 * in Unicode code points of the text.
 */
public final class TokenLines {
  private static final Tokenizer TOKENIZER = new Tokenizer();

  private TokenLines() {}

  public static void main(String[] arguments) throws Exception {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in = Files.newBufferedReader(Path.of(arguments[0]));
        PrintStream out = new PrintStream(arguments[1], StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode node = json.readTree(line);
        out.println(
            "{\"id\": "
                + json.writeValueAsString(node.get("id").asString())
                + ", \"sentences\": "
                + sentences(node.get("text").asString())
                + "}");
      }
    }
  }

  private static List<List<Integer>> sentences(String text) {
    SentenceSplitter splitter = new SentenceSplitter(text, SentenceSplitter.CaseStyle.of(text));
    List<List<Integer>> sentences = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      for (List<Span> sentence : splitter.split(TOKENIZER.tokenize(text, start, end))) {
        List<Integer> offsets = new ArrayList<>();
        for (Span token : sentence) {
          offsets.add(text.codePointCount(0, token.start()));
          offsets.add(text.codePointCount(0, token.end()));
        }
        sentences.add(offsets);
      }
      start = end + 1;
    }
    return sentences;
  }
}
