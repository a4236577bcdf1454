package org.attest.eval.muc4;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.eval.DataFiles;
import org.attest.eval.EvalInput;
import org.attest.eval.JsonFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a directory with {@code processed/SPLIT.json}, {@code raw/PART/} or both. A part holds
 * files of texts and files of keys whose names begin with {@code key-}.
 *
 * <p>A split is named after its processed file or its part. The two go together by the documents'
 * ids: {@code dev} is {@code dev.json} with the parts tst1 and tst2, {@code train} is {@code
 * train.json} with the part dev.
 */
final class MucArchive {
  private static final Pattern ID = Pattern.compile("^[A-Z]+\\d?-MUC\\d-\\d{4}.*");

  /** What one file or folder holds, by document id. */
  private record Part(
      String name,
      Map<String, String> texts,
      Map<String, List<SixSlots>> gold,
      Map<String, List<Key>> keys) {}

  private MucArchive() {}

  static List<MucDocument> read(EvalInput input) throws IOException {
    List<Part> processed = processed(input.directory().resolve("processed"));
    List<Part> raw = raw(input.directory().resolve("raw"));
    if (processed.isEmpty() && raw.isEmpty()) {
      throw new NoSuchFileException(
          input.directory() + "/processed/*.json", null, "neither this nor raw/PART/ is there");
    }
    Map<String, String> lower = new LinkedHashMap<>();
    Map<String, List<SixSlots>> gold = new LinkedHashMap<>();
    processed.forEach(part -> lower.putAll(part.texts()));
    processed.forEach(part -> gold.putAll(part.gold()));
    Map<String, String> upper = new LinkedHashMap<>();
    Map<String, List<Key>> keys = new LinkedHashMap<>();
    raw.forEach(part -> upper.putAll(part.texts()));
    raw.forEach(part -> keys.putAll(part.keys()));
    List<MucDocument> documents = new ArrayList<>();
    for (String id : chosen(processed, raw, input.split())) {
      MucText text = new MucText(id, lower.get(id), upper.get(id));
      List<Key> templates = upper.containsKey(id) ? keys.getOrDefault(id, List.of()) : null;
      documents.add(new MucDocument(text, gold.get(id), templates));
    }
    return documents;
  }

  private static Set<String> chosen(List<Part> processed, List<Part> raw, @Nullable String split)
      throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    if (split == null) {
      processed.stream()
          .filter(part -> !part.name().startsWith("train"))
          .forEach(part -> ids.addAll(part.texts().keySet()));
      raw.stream()
          .filter(part -> !isTraining(part))
          .forEach(part -> ids.addAll(part.texts().keySet()));
    } else {
      for (List<Part> parts : List.of(processed, raw)) {
        parts.stream()
            .filter(part -> part.name().equals(split) && ids.isEmpty())
            .forEach(part -> ids.addAll(part.texts().keySet()));
      }
    }
    if (ids.isEmpty()) {
      List<String> there = new ArrayList<>();
      processed.forEach(part -> there.add("processed/" + part.name() + ".json"));
      raw.forEach(part -> there.add("raw/" + part.name() + "/"));
      throw new IOException(
          "no documents of split %s; there are %s"
              .formatted(split == null ? "(any but training)" : split, String.join(", ", there)));
    }
    return ids;
  }

  /** The part dev of 1992 is what train.json was made from. */
  private static boolean isTraining(Part part) {
    return part.name().startsWith("train") || part.name().equals("dev");
  }

  private static List<Part> processed(Path folder) throws IOException {
    List<Part> parts = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      for (Path file : DataFiles.children(folder)) {
        if (file.toString().endsWith(".json")) {
          parts.add(processedFile(file));
        }
      }
    }
    return parts;
  }

  private static Part processedFile(Path file) throws IOException {
    Part part =
        new Part(DataFiles.stem(file), new LinkedHashMap<>(), new LinkedHashMap<>(), Map.of());
    for (JsonNode line : JsonFiles.lines(file)) {
      String id = line.path("docid").asString("");
      if (id.isEmpty() || !line.path("templates").isArray()) {
        throw new IOException(file + ": a line without docid or templates");
      }
      part.texts().put(id, line.path("doctext").asString(""));
      List<SixSlots> templates = new ArrayList<>();
      line.path("templates").forEach(template -> templates.add(template(template)));
      part.gold().put(id, templates);
    }
    return part;
  }

  private static SixSlots template(JsonNode template) {
    Map<SixSlots.Role, List<List<String>>> roles = new EnumMap<>(SixSlots.Role.class);
    for (SixSlots.Role role : SixSlots.Role.values()) {
      List<List<String>> entities = new ArrayList<>();
      for (JsonNode entity : template.path(role.member)) {
        List<String> names = new ArrayList<>();
        entity.forEach(mention -> names.add(SixSlots.normalised(mention.path(0).asString(""))));
        entities.add(names);
      }
      roles.put(role, entities);
    }
    return new SixSlots(template.path("incident_type").asString(""), roles);
  }

  private static List<Part> raw(Path folder) throws IOException {
    List<Part> parts = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      for (Path child : DataFiles.children(folder)) {
        if (Files.isDirectory(child)) {
          parts.add(rawPart(child));
        }
      }
    }
    return parts;
  }

  private static Part rawPart(Path folder) throws IOException {
    Part part =
        new Part(
            String.valueOf(folder.getFileName()),
            new LinkedHashMap<>(),
            Map.of(),
            new LinkedHashMap<>());
    for (Path file : DataFiles.children(folder)) {
      if (String.valueOf(file.getFileName()).startsWith("key")) {
        part.keys().putAll(KeyFile.read(file));
      } else {
        // A second file of the same texts (mixed case) comes later in name order.
        texts(file).forEach(part.texts()::putIfAbsent);
      }
    }
    if (part.texts().isEmpty() || part.keys().isEmpty()) {
      throw new NoSuchFileException(
          folder.toString(),
          null,
          "texts (a line such as TST3-MUC4-0001 before each) and key-* expected there");
    }
    return part;
  }

  private static Map<String, String> texts(Path file) throws IOException {
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\r?\n")) {
      if (ID.matcher(line).matches()) {
        text = new StringBuilder();
        texts.put(line.strip().split("\\s")[0], text);
      } else {
        text.append(line).append('\n');
      }
    }
    Map<String, String> result = new LinkedHashMap<>();
    texts.forEach((id, body) -> result.put(id, body.toString().strip()));
    return result;
  }
}
