package org.attest.eval.wikievents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import org.attest.eval.EvalInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WikiEventsTest {
  /** "Rebels shelled the town of Orvan . / It burned ." with "It" the town. */
  private static final String DOCUMENT =
      """
      {"doc_id": "d", "sentences": [[[["Rebels", 0, 6], ["shelled", 7, 14], ["the", 15, 18],
       ["town", 19, 23], ["of", 24, 26], ["Orvan", 27, 32], [".", 33, 34]], ""],
       [[["It", 35, 37], ["burned", 38, 44], [".", 45, 46]], ""]],
       "entity_mentions": [{"id": "T1", "start": 0, "end": 1}, {"id": "T2", "start": 2, "end": 6},
       {"id": "T3", "start": 7, "end": 8}],
       "event_mentions": [{"event_type": "Conflict.Attack.Unspecified",
       "trigger": {"start": 1, "end": 2}, "arguments": [{"entity_id": "T1", "role": "Attacker"},
       {"entity_id": "T2", "role": "Target"}]},
       {"event_type": "Disaster.FireExplosion.FireExplosion", "trigger": {"start": 8, "end": 9},
       "arguments": [{"entity_id": "T3", "role": "Place"}]}]}
      """
          .replace("\n", "")
          .concat("\n");

  @TempDir private Path folder = Path.of("");

  private SequencedMap<String, Double> run(DocumentEventReader reader) throws IOException {
    Path root = Files.createDirectories(folder.resolve("wikievents/coref"));
    Files.writeString(
        root.resolve("test.jsonlines"), "{\"doc_key\": \"d\", \"clusters\": [[\"T2\", \"T3\"]]}\n");
    Files.writeString(root.resolveSibling("test.jsonl"), DOCUMENT);
    return new WikiEvents(reader).run(new EvalInput(folder, null)).figures();
  }

  private static DocumentEvent event(int token, String type, DocumentEvent.Argument... arguments) {
    return new DocumentEvent(type, new TokenSpan(token, token + 1), List.of(arguments));
  }

  private static DocumentEvent.Argument argument(String role, int start, int end) {
    return new DocumentEvent.Argument(role, new TokenSpan(start, end));
  }

  @Test
  void scoresTriggersAndArguments() throws IOException {
    SequencedMap<String, Double> figures =
        run(
            sentences ->
                List.of(
                    event(
                        1,
                        "Conflict.Attack.Unspecified",
                        argument("Target", 7, 8),
                        argument("Victim", 0, 1)),
                    event(8, "Disaster.FireExplosion.Other", argument("Place", 7, 8)),
                    event(5, "Life.Die.Unspecified")));
    // Triggers: tokens 2 of 3 given and 2 gold: F1 80; full type 1 right: 2*1/(3+2) = 40; cut to
    // two
    // parts 2 right.
    assertThat(figures.get("trigger_identification_f1")).isCloseTo(80, within(1e-9));
    assertThat(figures.get("trigger_f1")).isCloseTo(40, within(1e-9));
    assertThat(figures.get("trigger_two_parts_f1")).isCloseTo(80, within(1e-9));
    // Arguments, 3 given, 3 gold: "It" is the town, so the target is right by coreference; the
    // role of the rebels is wrong; the place stands under a type that is wrong: 1 right, F1 1/3.
    // Ignoring the role 2 right.
    assertThat(figures.get("argument_f1")).isCloseTo(33.333, within(0.001));
    assertThat(figures.get("argument_identification_f1")).isCloseTo(66.667, within(0.001));
    assertThat(figures.get("argument_head_f1")).isZero();
  }

  @Test
  void headIsBeforeThePreposition() throws IOException {
    // "the town" and "the town of Orvan" both have the head "town": right by head, not exactly.
    SequencedMap<String, Double> figures =
        run(
            sentences ->
                List.of(event(1, "Conflict.Attack.Unspecified", argument("Target", 2, 4))));
    assertThat(figures.get("argument_head_precision")).isEqualTo(100);
    assertThat(figures.get("argument_exact_f1")).isZero();
  }

  @Test
  void aGoldArgumentIsFoundOnce() throws IOException {
    // Two mentions of the town for one gold target: one right, one too many.
    SequencedMap<String, Double> figures =
        run(
            sentences ->
                List.of(
                    event(
                        1,
                        "Conflict.Attack.Unspecified",
                        argument("Target", 2, 6),
                        argument("Target", 7, 8))));
    assertThat(figures.get("argument_precision")).isEqualTo(50);
  }

  @Test
  void baselineFindsAnAirStrike() {
    List<DocumentEvent> events =
        new ClaimEventReader()
            .events(List.of(List.of("Government", "forces", "shelled", "the", "town", ".")));
    assertThat(events)
        .extracting(DocumentEvent::type)
        .containsExactly("Conflict.Attack.Unspecified");
    assertThat(events.getFirst().trigger()).isEqualTo(new TokenSpan(2, 3));
  }
}
