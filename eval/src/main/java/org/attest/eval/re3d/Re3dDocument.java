package org.attest.eval.re3d;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attest.eval.DataFiles;
import org.attest.eval.JsonFiles;
import org.attest.eval.Splits;
import org.attest.eval.entity.Entity;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A document with its gold entities, those the annotators were sure enough of. */
record Re3dDocument(String id, String text, Set<Entity> entities) {
  private static final String SET = "re3d";
  private static final String DOCUMENTS = "documents.json";
  private static final double CONFIDENCE = 0.5;

  Re3dDocument {
    entities = Set.copyOf(entities);
  }

  /** The documents of all source folders, or of the folder itself, that belong to the split. */
  static List<Re3dDocument> read(Path folder, @Nullable String split) throws IOException {
    List<Re3dDocument> documents = new ArrayList<>();
    boolean any = false;
    List<Path> sources = new ArrayList<>(DataFiles.children(folder));
    sources.add(folder);
    for (Path source : sources) {
      if (Files.exists(source.resolve(DOCUMENTS))) {
        any = true;
        documents.addAll(source(source, split));
      }
    }
    if (!any) {
      throw new IOException(folder + ": expected folders of sources with " + DOCUMENTS);
    }
    return documents;
  }

  private static List<Re3dDocument> source(Path source, @Nullable String split) throws IOException {
    Map<String, Set<Entity>> entities = new TreeMap<>();
    for (JsonNode line : JsonFiles.lines(source.resolve("entities.json"))) {
      if (line.path("confidence").asDouble() >= CONFIDENCE) {
        entities
            .computeIfAbsent(line.path("documentId").asString(), id -> new LinkedHashSet<>())
            .add(
                new Entity(
                    new Span(line.path("begin").asInt(), line.path("end").asInt()),
                    line.path("type").asString()));
      }
    }
    List<Re3dDocument> documents = new ArrayList<>();
    for (JsonNode line : JsonFiles.lines(source.resolve(DOCUMENTS))) {
      String id = line.path("_id").asString();
      if (Splits.isIn(split, SET, id)) {
        documents.add(
            new Re3dDocument(
                id, line.path("text").asString(), entities.getOrDefault(id, Set.of())));
      }
    }
    return documents;
  }
}
