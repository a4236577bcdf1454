package org.attest.nlp.encoder;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.attest.model.Analysis;
import org.attest.model.BareReport;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.nlp.Analyzer;

/**
 * Learns how sayings are read off the encoder's scores, from the training articles of PolNeAR, and
 * writes {@code sayings.bin.gz}: model/training/sayings/README.md.
 *
 * <p>Arguments: the directory with {@code text} and {@code attributions}, the file to write, and,
 * to leave each eighth article out, {@code held}.
 */
public final class SayingTrainer {
  private static final LearningChain.Settings CUES =
      new LearningChain.Settings(CueSigns.LABELS, 3, 0.02f, 1e-2f, 20);
  private static final LearningChain.Settings PARTS =
      new LearningChain.Settings(PartSigns.LABELS, 3, 0.02f, 1e-3f, 30);

  /** The words of source, cue and content. */
  private record Gold(BitSet source, BitSet cue, BitSet content) {}

  private record Article(RunWords words, List<Gold> sayings) {}

  private record CueExample(RunWords words, int from, int to, int[] labels) {}

  private record PartExample(PartSigns signs, Gold gold) {}

  private final Encoder encoder = Objects.requireNonNull(Encoder.load(2).encoder());
  private final Analyzer analyzer = new Analyzer();

  private SayingTrainer() {}

  public static void main(String[] arguments) throws IOException {
    new SayingTrainer().run(Path.of(arguments[0]), Path.of(arguments[1]), arguments.length > 2);
  }

  private void run(Path folder, Path target, boolean holdsOut) throws IOException {
    List<Article> articles = new ArrayList<>();
    List<Path> texts = children(folder.resolve("text"));
    for (int i = 0; i < texts.size(); i++) {
      if (!holdsOut || i % 8 != 3) {
        articles.add(article(texts.get(i), folder.resolve("attributions")));
      }
    }
    System.out.println("articles " + articles.size());
    LearningChain cues =
        LearningChain.learn(
            CUES,
            articles.stream().flatMap(SayingTrainer::cueExamples).toList(),
            one -> CueSigns.of(one.words(), one.from(), one.to()),
            CueExample::labels);
    SayingReader reader =
        new SayingReader(new SayingModel(cues.chain(), cues.chain(), cues.chain()));
    List<PartExample> examples =
        articles.stream().flatMap(article -> partExamples(article, reader)).toList();
    System.out.println("cues paired " + examples.size());
    LearningChain sources = learn(examples, PartSigns.Role.SOURCE, Gold::source);
    LearningChain contents = learn(examples, PartSigns.Role.CONTENT, Gold::content);
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(target)))) {
      cues.write(out);
      sources.write(out);
      contents.write(out);
    }
    System.out.println("bytes " + Files.size(target));
  }

  private static LearningChain learn(
      List<PartExample> examples,
      PartSigns.Role role,
      java.util.function.Function<Gold, BitSet> part) {
    return LearningChain.learn(
        PARTS,
        examples,
        one -> one.signs().of(role),
        one ->
            IntStream.range(one.signs().from(), one.signs().to(role))
                .map(word -> part.apply(one.gold()).get(word) ? PartSigns.PART : 0)
                .toArray());
  }

  private static Stream<CueExample> cueExamples(Article article) {
    RunWords words = article.words();
    int[] labels = new int[words.size()];
    for (Gold saying : article.sayings()) {
      int first = saying.cue().nextSetBit(0);
      saying.cue().stream()
          .filter(word -> labels[word] == 0 || word == first)
          .forEach(word -> labels[word] = word == first ? CueSigns.BEGINS : CueSigns.GOES_ON);
    }
    return IntStream.range(0, words.sentences())
        .filter(i -> words.encoding().end(i) > words.encoding().start(i))
        .mapToObj(
            i -> {
              int from = words.encoding().start(i);
              int to = words.encoding().end(i);
              return new CueExample(
                  words, from, to, java.util.Arrays.copyOfRange(labels, from, to));
            });
  }

  /** The cues that are found and overlap one of PolNeAR's, with what it says of that one. */
  private static Stream<PartExample> partExamples(Article article, SayingReader reader) {
    List<SayingReader.Cue> cues = reader.cues(article.words());
    List<PartSigns> signs = SayingReader.signs(article.words(), cues);
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < cues.size(); i++) {
      BitSet found = new BitSet();
      found.set(cues.get(i).from(), cues.get(i).to());
      for (int j = 0; j < article.sayings().size(); j++) {
        BitSet both = (BitSet) found.clone();
        both.and(article.sayings().get(j).cue());
        pairs.add(new int[] {i, j, both.cardinality()});
      }
    }
    pairs.removeIf(pair -> pair[2] == 0);
    pairs.sort(Comparator.comparingInt(pair -> -pair[2]));
    Set<Integer> usedCues = new HashSet<>();
    Set<Integer> usedGold = new HashSet<>();
    List<PartExample> examples = new ArrayList<>();
    for (int[] pair : pairs) {
      if (!usedCues.contains(pair[0]) && !usedGold.contains(pair[1])) {
        usedCues.add(pair[0]);
        usedGold.add(pair[1]);
        examples.add(new PartExample(signs.get(pair[0]), article.sayings().get(pair[1])));
      }
    }
    return examples.stream();
  }

  private Article article(Path file, Path annotations) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Analysis analysis = analyzer.analyze(BareReport.of(text));
    List<Sentence> sentences = analysis.sentences();
    Encoding encoding =
        encoder.encode(
            sentences.stream()
                .map(sentence -> sentence.tokens().stream().map(Token::text).toList())
                .toList());
    String stem = String.valueOf(file.getFileName()).replaceFirst("\\.txt$", "");
    Path annotation =
        children(annotations).stream()
            .filter(one -> String.valueOf(one.getFileName()).startsWith(stem + "_"))
            .findFirst()
            .orElseThrow(() -> new IOException("no annotation of " + file));
    List<Span> tokens =
        sentences.stream().flatMap(one -> one.tokens().stream()).map(Token::span).toList();
    return new Article(new RunWords(encoding, sentences), gold(annotation, tokens));
  }

  private static List<Gold> gold(Path annotation, List<Span> tokens) throws IOException {
    Map<String, BitSet> spans = new HashMap<>();
    List<Gold> sayings = new ArrayList<>();
    List<String> lines = Files.readAllLines(annotation);
    for (String line : lines) {
      String[] cells = line.split("\t");
      if (line.matches("T\\d+\t.*")) {
        spans.put(cells[0], words(cells[1].substring(cells[1].indexOf(' ') + 1), tokens));
      }
    }
    for (String line : lines) {
      if (line.matches("E\\d+\t.*")) {
        Map<String, BitSet> roles = new HashMap<>();
        for (String part : line.split("\t")[1].split(" ")) {
          String[] pair = part.split(":");
          if (pair.length == 2) {
            roles
                .computeIfAbsent(pair[0].replaceFirst("\\d+$", ""), role -> new BitSet())
                .or(spans.getOrDefault(pair[1], new BitSet()));
          }
        }
        sayings.add(
            new Gold(
                roles.getOrDefault("Source", new BitSet()),
                roles.getOrDefault("Cue", new BitSet()),
                roles.getOrDefault("Content", new BitSet())));
      }
    }
    sayings.removeIf(saying -> saying.cue().isEmpty());
    return sayings;
  }

  private static BitSet words(String offsets, List<Span> tokens) {
    BitSet words = new BitSet();
    for (String pair : offsets.split(";")) {
      String[] ends = pair.split(" ");
      Span span = new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).overlaps(span)) {
          words.set(i);
        }
      }
    }
    return words;
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
