package org.attest.eval.polnear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.attest.eval.DataFiles;
import org.attest.model.Span;

/** Reads attributions in brat's standoff form; lines that are neither T nor E are skipped. */
final class AnnFile {
  private static final Pattern SPAN_LINE = Pattern.compile("T\\d+\t.*");
  private static final Pattern LINK_LINE = Pattern.compile("E\\d+\t.*");

  private AnnFile() {}

  /** The annotation of a text: the first in name order, where several people made one. */
  static List<AttributionTagger.Said> of(Path folder, Path text) throws IOException {
    String prefix = DataFiles.stem(text) + "_";
    for (Path file : DataFiles.children(folder)) {
      if (String.valueOf(file.getFileName()).startsWith(prefix)) {
        return read(file);
      }
    }
    throw new NoSuchFileException(
        folder.resolve(prefix + "*.ann").toString(), null, "expected for " + text);
  }

  private static List<AttributionTagger.Said> read(Path file) throws IOException {
    Map<String, List<Span>> spans = new HashMap<>();
    List<String> links = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      if (SPAN_LINE.matcher(line).matches()) {
        spans.put(cells[0], spans(cells[1]));
      } else if (LINK_LINE.matcher(line).matches()) {
        links.add(cells[1]);
      }
    }
    return links.stream().map(link -> said(link, spans)).toList();
  }

  private static AttributionTagger.Said said(String link, Map<String, List<Span>> spans) {
    Map<String, List<Span>> roles = new HashMap<>();
    for (String part : link.split(" ")) {
      String[] pair = part.split(":");
      // Further ones of a role are numbered: Content2:T9.
      String role = pair[0].replaceAll("\\d+$", "");
      roles
          .computeIfAbsent(role, absent -> new ArrayList<>())
          .addAll(pair.length < 2 ? List.of() : spans.getOrDefault(pair[1], List.of()));
    }
    return new AttributionTagger.Said(
        roles.getOrDefault("Source", List.of()),
        roles.getOrDefault("Cue", List.of()),
        roles.getOrDefault("Content", List.of()));
  }

  /** "Cue 113 119;130 134". */
  private static List<Span> spans(String cell) {
    List<Span> result = new ArrayList<>();
    for (String pair : cell.substring(cell.indexOf(' ') + 1).split(";")) {
      String[] ends = pair.split(" ");
      result.add(new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
    }
    return result;
  }
}
