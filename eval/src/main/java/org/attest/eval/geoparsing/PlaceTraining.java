package org.attest.eval.geoparsing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.attest.eval.DataFiles;
import org.attest.eval.PlainReports;
import org.attest.eval.score.LogLinear;
import org.attest.model.Analysis;
import org.attest.model.GreatCircle;
import org.attest.model.Span;
import org.attest.model.Vocabulary;
import org.attest.nlp.Analyzer;
import org.attest.place.Gazetteer;
import org.attest.place.PlaceSigns;

/**
 * Learns the weights by which places are recognised and resolved, from the articles of the training
 * half ({@link Halves}), and writes them as the files that core reads.
 */
public final class PlaceTraining {
  private static final double SAME_KM = 25;
  private static final int ROUNDS = 12;
  private static final Pattern EVIDENCE =
      Pattern.compile("(?:said|country|unit|district|near|settled|spelling) .*|size");

  private record Example(Analysis analysis, List<GoldName> names) {}

  /** A report of our own, the name in it to resolve, its country, and all it names. */
  private record Own(
      Analysis analysis, Span name, String country, String level, List<String> places) {
    boolean isRight(PlaceSigns.Option option) {
      String found = option.level().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return option.countries().equals(List.of(country))
          && (level.isEmpty() || level.equals(found));
    }
  }

  private final List<Example> examples = new ArrayList<>();
  private final List<Own> own = new ArrayList<>();
  private final Gazetteer gazetteer = Gazetteer.shipped();

  /**
   * Reads what is learned from.
   *
   * @param data the sets; of their articles the training half is read
   * @param reports our own reports, {@code model/training/places/reports.tsv}
   */
  public PlaceTraining(Path data, Path reports) throws IOException {
    Analyzer analyzer = new Analyzer();
    try (InputStream stream = Files.newInputStream(reports)) {
      for (Vocabulary.Row row : Vocabulary.read(reports.toString(), stream)) {
        int start = row.get("text").indexOf(row.get("name"));
        own.add(
            new Own(
                analyzer.analyze(PlainReports.of(row.get("text"))),
                new Span(start, start + row.get("name").length()),
                row.get("country"),
                row.get("level"),
                row.list("places")));
      }
    }
    for (Path file : DataFiles.files(data, ".xml", null)) {
      int number = 0;
      for (ToponymFile.Article article : ToponymFile.read(file)) {
        if (!Halves.isUnseen(file, number++)) {
          examples.add(
              new Example(analyzer.analyze(PlainReports.of(article.text())), article.names()));
        }
      }
    }
  }

  /** Learns and writes both files into a directory; says what it did, a line each. */
  public List<String> run(Path out) throws IOException {
    List<String> said = new ArrayList<>();
    Map<String, Double> recogniser = recogniser(said);
    Map<String, Double> first = resolver(recogniser, Map.of(), false, said);
    Map<String, Double> second = resolver(recogniser, first, true, said);
    LogLinear.write(
        out.resolve("recogniser-weights.tsv"),
        "# How much each sign speaks for words being the name of a place; learned by ./attest eval train-places.",
        List.of("weight"),
        List.of(recogniser));
    LogLinear.write(
        out.resolve("resolver-weights.tsv"),
        "# How much each sign speaks for a row, in the first and in the second reading; learned by ./attest eval train-places.",
        List.of("first", "second"),
        List.of(first, second));
    return said;
  }

  private Map<String, Double> recogniser(List<String> said) {
    PlaceSigns signs = new PlaceSigns(gazetteer, Map.of(), Map.of());
    List<LogLinear.Example> learned = new ArrayList<>();
    int yes = 0;
    for (Example example : examples) {
      Map<Span, Boolean> gold = new HashMap<>();
      example.names.forEach(name -> gold.merge(name.span(), name.isPlaced(), Boolean::logicalOr));
      for (PlaceSigns.Candidate candidate : signs.candidates(example.analysis)) {
        Boolean placed = gold.get(candidate.name());
        if (placed != null && !placed) {
          continue; // annotated without a place: neither right nor wrong
        }
        yes += placed != null ? 1 : 0;
        learned.add(
            new LogLinear.Example(
                List.of(candidate.signs(), Map.of()), List.of(placed != null, placed == null)));
      }
    }
    for (Own report : own) {
      String text = report.analysis.text();
      for (PlaceSigns.Candidate candidate : signs.candidates(report.analysis)) {
        boolean isPlace = report.places.contains(candidate.name().of(text));
        boolean isPart =
            report.places.stream().anyMatch(place -> place.contains(candidate.name().of(text)));
        if (isPlace || !isPart) {
          yes += isPlace ? 1 : 0;
          learned.add(
              new LogLinear.Example(
                  List.of(candidate.signs(), Map.of()), List.of(isPlace, !isPlace)));
        }
      }
    }
    Map<String, Double> weights = LogLinear.learn(learned, ROUNDS, 2e-4, 4, sign -> false);
    said.add(
        "recogniser: %d candidates, %d of them names of places, %d weights"
            .formatted(learned.size(), yes, weights.size()));
    return weights;
  }

  private Map<String, Double> resolver(
      Map<String, Double> recogniser,
      Map<String, Double> first,
      boolean isSecond,
      List<String> said) {
    PlaceSigns signs = new PlaceSigns(gazetteer, recogniser, first);
    List<LogLinear.Example> learned = new ArrayList<>();
    for (Example example : examples) {
      Map<Span, GoldName> gold = new HashMap<>();
      example.names.stream()
          .filter(GoldName::isPlaced)
          .forEach(name -> gold.put(name.span(), name));
      Set<String> seen = new HashSet<>();
      for (PlaceSigns.Choice choice :
          signs.choices(example.analysis, List.copyOf(new TreeSet<>(gold.keySet())))) {
        GoldName name = gold.get(choice.name());
        // Every mention of a name in one article is the same question.
        if (name != null && seen.add(choice.name().of(example.analysis.text()) + name.id())) {
          add(choice, name, isSecond, learned);
        }
      }
    }
    for (Own report : own) {
      for (PlaceSigns.Choice choice : signs.choices(report.analysis, List.of(report.name))) {
        if (choice.name().equals(report.name)) {
          add(choice, choice.options().stream().map(report::isRight).toList(), isSecond, learned);
        }
      }
    }
    Map<String, Double> weights =
        LogLinear.learn(learned, 2 * ROUNDS, 1e-3, 2, EVIDENCE.asMatchPredicate());
    said.add(
        "resolver, %s reading: %d choices, %d weights"
            .formatted(isSecond ? "second" : "first", learned.size(), weights.size()));
    return weights;
  }

  private static void add(
      PlaceSigns.Choice choice, GoldName name, boolean isSecond, List<LogLinear.Example> learned) {
    List<Boolean> right = new ArrayList<>();
    boolean hasId = choice.options().stream().anyMatch(o -> o.id().equals("geonames:" + name.id()));
    for (PlaceSigns.Option option : choice.options()) {
      right.add(
          hasId
              ? option.id().equals("geonames:" + name.id())
              : GreatCircle.km(option.lat(), option.lon(), name.lat(), name.lon()) < SAME_KM);
    }
    add(choice, right, isSecond, learned);
  }

  private static void add(
      PlaceSigns.Choice choice,
      List<Boolean> right,
      boolean isSecond,
      List<LogLinear.Example> learned) {
    if (right.contains(true) && right.contains(false)) {
      learned.add(
          new LogLinear.Example(
              choice.options().stream().map(o -> isSecond ? o.second() : o.first()).toList(),
              right));
    }
  }
}
