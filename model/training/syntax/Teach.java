import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/*
 * The teacher: Stanford CoreNLP 4.5.10 tags and parses sentences that are already split into
 * tokens. Run offline, once; no part of the build, and CoreNLP (GPL) is no dependency of Attest.
 * This file alone is compiled against it.
 *
 *   java -cp stanford-corenlp-4.5.10.jar:stanford-corenlp-4.5.10-models.jar:<their libraries> \
 *       Teach.java SENTENCES TREES
 *
 * SENTENCES: a sentence a line, tokens separated by one blank (org.attest.nlp.SentenceDump).
 * TREES: a line a word: form, Penn tag, head (1-based; 0 for the root), relation, separated by tabs;
 * an empty line after each sentence. Sentences of fewer than 4 or more than 65 tokens are left out,
 * and those whose tree leaves a word without a head.
 */
final class Teach {
  private static final int FEWEST_TOKENS = 4;
  private static final int MOST_TOKENS = 65;
  private static final int BATCH = 200;

  private Teach() {}

  public static void main(String[] arguments) throws IOException {
    StanfordCoreNLP teacher = new StanfordCoreNLP(settings());
    List<String> lines =
        Files.readAllLines(Path.of(arguments[0])).stream().filter(Teach::isUsable).toList();
    try (PrintStream out = new PrintStream(arguments[1], StandardCharsets.UTF_8)) {
      for (int start = 0; start < lines.size(); start += BATCH) {
        List<String> batch = lines.subList(start, Math.min(start + BATCH, lines.size()));
        Annotation annotation = new Annotation(String.join("\n", batch));
        teacher.annotate(annotation);
        annotation.get(CoreAnnotations.SentencesAnnotation.class).forEach(s -> write(s, out));
      }
    }
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,depparse");
    settings.setProperty("tokenize.whitespace", "true");
    settings.setProperty("ssplit.eolonly", "true");
    settings.setProperty("pos.maxlen", "70");
    settings.setProperty("depparse.maxlen", "70");
    settings.setProperty("threads", "2");
    settings.setProperty("pos.nthreads", "2");
    settings.setProperty("depparse.nthreads", "2");
    return settings;
  }

  private static boolean isUsable(String line) {
    int tokens = line.split(" ").length;
    return tokens >= FEWEST_TOKENS && tokens <= MOST_TOKENS;
  }

  private static void write(CoreMap sentence, PrintStream out) {
    SemanticGraph tree =
        sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
    if (tree == null) {
      return;
    }
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    int[] heads = new int[tokens.size() + 1];
    String[] relations = new String[tokens.size() + 1];
    Arrays.fill(heads, -1);
    for (SemanticGraphEdge edge : tree.edgeIterable()) {
      heads[edge.getDependent().index()] = edge.getGovernor().index();
      relations[edge.getDependent().index()] = edge.getRelation().toString();
    }
    for (IndexedWord root : tree.getRoots()) {
      heads[root.index()] = 0;
      relations[root.index()] = "root";
    }
    if (Arrays.stream(heads).skip(1).anyMatch(head -> head < 0)) {
      return;
    }
    for (int i = 1; i <= tokens.size(); i++) {
      CoreLabel token = tokens.get(i - 1);
      out.print(token.word() + "\t" + token.tag() + "\t" + heads[i] + "\t" + relations[i] + "\n");
    }
    out.print("\n");
  }
}
