package org.attest.eval.annotations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What is learned from our annotated passages whose texts are there. */
final class LearnedPassages {

  private LearnedPassages() {}

  /**
   * All examples that the passages of a split give.
   *
   * @param data the folder of all data sets
   * @param reader gives the examples of a passage and the text it is of
   * @throws IOException if there are none, as when no text is there
   */
  static <T> List<T> examples(Path data, String split, BiFunction<Passage, String, List<T>> reader)
      throws IOException {
    List<Passage> passages = Passage.read(AnnotationFolder.find(), split);
    AnnotatedTexts texts = AnnotatedTexts.read(passages.stream().map(Passage::of).toList(), data);
    List<T> examples = new ArrayList<>();
    for (Passage passage : passages) {
      texts.text(passage.of()).ifPresent(text -> examples.addAll(reader.apply(passage, text)));
    }
    if (examples.isEmpty()) {
      throw new IOException(
          "none of the annotated texts is there: " + String.join("; ", texts.notes()));
    }
    return examples;
  }
}
