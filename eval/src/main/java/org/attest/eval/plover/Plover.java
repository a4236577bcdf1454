package org.attest.eval.plover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.attest.eval.Benchmark;
import org.attest.eval.DataFiles;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.JsonFiles;
import tools.jackson.databind.JsonNode;

/** PLOVER gold standard records: event category, source and target of a sentence. */
public final class Plover implements Benchmark {
  private final PloverCoder coder;

  public Plover() {
    this(new ClaimPloverCoder());
  }

  public Plover(PloverCoder coder) {
    this.coder = coder;
  }

  @Override
  public String name() {
    return "plover";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    PloverScorer scorer = new PloverScorer();
    for (Path file : DataFiles.files(input.directory(), ".json", input.split())) {
      for (JsonNode row : JsonFiles.read(file)) {
        String event = row.path("event").asString("");
        // The record of that name describes the file.
        if (!event.equals("DOCUMENT")) {
          scorer.add(
              new PloverCoding(event, parties(row.path("source")), parties(row.path("target"))),
              coder.code(row.path("text").asString("")));
        }
      }
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>(scorer.figures());
    return new Figures(figures, Map.of("records", scorer.records()));
  }

  private static List<PloverCoding.Party> parties(JsonNode list) {
    List<PloverCoding.Party> parties = new ArrayList<>();
    if (list.isArray()) {
      for (JsonNode one : list) {
        parties.add(
            new PloverCoding.Party(
                one.path("actorText").asString(""), one.path("code").asString("")));
      }
    }
    return parties;
  }
}
