package org.attest.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attest.model.Analysis;
import org.attest.model.Trigger;

/**
 * Prints the triggers of texts, one text a line of the file: type, words, entry and sentence. With
 * no argument, the examples and counterexamples that go wrong.
 */
final class TriggerDump {
  private TriggerDump() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      wrongExamples();
      return;
    }
    TriggerFinder finder = new TriggerFinder();
    for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      print(line, finder);
    }
  }

  private static void print(String text, TriggerFinder finder) {
    Analysis analysis = TriggerReading.analyze(text.replace("\\n", "\n"));
    for (Trigger trigger : finder.read(analysis)) {
      System.out.println(
          trigger.type()
              + "\t"
              + analysis.words(trigger.span())
              + "\t"
              + trigger.entry()
              + "\t"
              + analysis.words(analysis.sentences().get(trigger.sentence()).span()));
    }
  }

  private static void wrongExamples() {
    TriggerLexicon lexicon = TriggerLexicon.shipped();
    for (TriggerEntry entry : lexicon.entries()) {
      for (String example : entry.examples()) {
        List<Trigger> found = TriggerReading.triggers(example);
        if (entry.blocks()
            ? !found.isEmpty()
            : found.stream().noneMatch(each -> each.type().equals(entry.type()))) {
          report("MISS", entry, example, found);
        }
      }
      for (String example : entry.counterexamples()) {
        List<Trigger> found = TriggerReading.triggers(example);
        if (found.stream().anyMatch(each -> each.type().equals(entry.type()))) {
          report("WRONG", entry, example, found);
        }
      }
    }
  }

  private static void report(String kind, TriggerEntry entry, String text, List<Trigger> found) {
    List<String> shown = found.stream().map(each -> each.type() + "<" + each.entry()).toList();
    StringBuilder tags = new StringBuilder();
    TriggerReading.analyze(text)
        .sentences()
        .forEach(s -> s.tokens().forEach(t -> tags.append(t.text() + "/" + t.pos() + " ")));
    System.out.println(kind + " " + entry.type() + " [" + entry.name() + "] " + tags + shown);
  }
}
