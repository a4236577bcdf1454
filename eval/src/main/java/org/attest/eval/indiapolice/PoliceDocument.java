package org.attest.eval.indiapolice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.eval.JsonFiles;
import org.attest.eval.Splits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A document as its sentences. Its labels are the union of theirs (in the set the given document
 * labels are just that).
 */
record PoliceDocument(String id, List<Sentence> sentences) {
  private static final String SET = "indiapolice";

  /** A sentence with its gold labels. */
  record Sentence(int number, String text, Set<PoliceAction> labels) {}

  PoliceDocument {
    sentences = List.copyOf(sentences);
  }

  /** The documents of {@code sents.jsonl} that belong to the split. */
  static List<PoliceDocument> read(Path folder, @Nullable String split) throws IOException {
    Map<String, List<Sentence>> byDocument = new LinkedHashMap<>();
    Path file = folder.resolve("sents.jsonl");
    for (JsonNode line : JsonFiles.lines(file)) {
      byDocument
          .computeIfAbsent(line.path("doc_id").asString(), absent -> new ArrayList<>())
          .add(
              new Sentence(
                  line.path("sent_id").asInt(),
                  line.path("sent_text").asString(),
                  labels(line.path("sent_labels"))));
    }
    List<PoliceDocument> documents = new ArrayList<>();
    for (Map.Entry<String, List<Sentence>> entry : byDocument.entrySet()) {
      if (Splits.isIn(split, SET, entry.getKey())) {
        entry.getValue().sort(Comparator.comparingInt(Sentence::number));
        documents.add(new PoliceDocument(entry.getKey(), entry.getValue()));
      }
    }
    if (documents.isEmpty()) {
      throw new IOException(file + " holds no sentence of the split");
    }
    return documents;
  }

  private static Set<PoliceAction> labels(JsonNode names) {
    Set<PoliceAction> labels = EnumSet.noneOf(PoliceAction.class);
    for (JsonNode name : names) {
      labels.add(PoliceAction.valueOf(name.asString()));
    }
    return labels;
  }
}
