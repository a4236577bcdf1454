package org.attest.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.attest.model.ActorMention;
import org.attest.model.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of {@code everyday-words.tsv}. */
class EverydayWordsTest {
  private static final ActorReader READER = new ActorReader(ActorDirectory.shipped());

  static Stream<Arguments> examples() {
    return rows()
        .flatMap(row -> row.list("examples").stream())
        .map(example -> Arguments.of((Object[]) example.split(" => ")));
  }

  static Stream<Arguments> counterexamples() {
    return rows()
        .flatMap(row -> row.list("counterexamples").stream().map(text -> Arguments.of(text, row)));
  }

  private static Stream<Vocabulary.Row> rows() {
    return Vocabulary.load(ActorDirectory.class, "everyday-words.tsv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void example(String text, String id) {
    assertThat(READER.read(ActorReaderTest.analysis(text)))
        .anyMatch(mention -> mention.actor() != null && mention.actor().id().equals(id));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("counterexamples")
  void counterexample(String text, Vocabulary.Row row) {
    List<String> words = row.list("words");
    assertThat(READER.read(ActorReaderTest.analysis(text)))
        .extracting(ActorMention::span)
        .noneMatch(span -> words.contains(Word.key(span.of(text))));
  }
}
