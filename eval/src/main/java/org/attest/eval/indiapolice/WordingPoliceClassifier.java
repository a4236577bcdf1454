package org.attest.eval.indiapolice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.eval.PlainReports;
import org.attest.event.TriggerFinder;
import org.attest.model.Analysis;
import org.attest.model.Sentence;
import org.attest.nlp.Analyzer;

/**
 * The plain baseline: a sentence that names police and has an arrest for a trigger, or the common
 * words for firing and for doing nothing; any action where police is the subject of a verb.
 */
public final class WordingPoliceClassifier implements PoliceActionClassifier {
  private static final Pattern POLICE =
      Pattern.compile("(?i)\\b(police(men|man)?|cops?|constables?|jawans?|security forces)\\b");
  private static final Pattern FORCE =
      Pattern.compile(
          "(?i)police firing|(opened|resorted to) fir(e|ing)|fired|lathi|tear ?gas|shot dead");
  private static final Pattern KILL = Pattern.compile("(?i)\\b(killed|shot dead|died|dead)\\b");
  private static final Pattern FAIL =
      Pattern.compile(
          "(?i)police\\b.{0,40}\\b(did (not|nothing)|failed|refused|inaction|mute spectators?)");

  private final Analyzer analyzer = new Analyzer();
  private final TriggerFinder triggers = new TriggerFinder();

  @Override
  public List<Set<PoliceAction>> actions(List<String> sentences) {
    return sentences.stream().map(this::actions).toList();
  }

  private Set<PoliceAction> actions(String sentence) {
    Set<PoliceAction> actions = EnumSet.noneOf(PoliceAction.class);
    if (!POLICE.matcher(sentence).find()) {
      return actions;
    }
    Analysis analysis = analyzer.analyze(PlainReports.of(sentence));
    if (triggers.read(analysis).stream().anyMatch(trigger -> trigger.type().equals("arrest"))) {
      actions.add(PoliceAction.ARREST);
    }
    if (FORCE.matcher(sentence).find()) {
      actions.add(PoliceAction.FORCE);
      if (KILL.matcher(sentence).find()) {
        actions.add(PoliceAction.KILL);
      }
    }
    if (FAIL.matcher(sentence).find()) {
      actions.add(PoliceAction.FAIL);
    } else if (!actions.isEmpty() || analysis.sentences().stream().anyMatch(this::policeAct)) {
      actions.add(PoliceAction.ANY_ACTION);
    }
    return actions;
  }

  private boolean policeAct(Sentence sentence) {
    return sentence.phrases().stream()
        .filter(phrase -> phrase.isVerb() && !sentence.head(phrase).lemma().equals("say"))
        .flatMap(phrase -> sentence.dependents(phrase, org.attest.model.Phrase.Relation.SUBJECT))
        .anyMatch(subject -> POLICE.matcher(sentence.head(subject).text()).matches());
  }
}
