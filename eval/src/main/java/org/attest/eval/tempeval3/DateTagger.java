package org.attest.eval.tempeval3;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.attest.eval.PlainReports;
import org.attest.model.Report;
import org.attest.nlp.Analyzer;
import org.attest.time.DateReader;
import org.jspecify.annotations.Nullable;

/** The dates that core reads. */
public final class DateTagger implements TimeTagger {
  private static final Pattern KIND = Pattern.compile("^(?:duration|set|time):");

  private final Analyzer analyzer = new Analyzer();
  private final DateReader reader = new DateReader();

  @Override
  public List<Timex> tag(String text, @Nullable LocalDate created) {
    Report report = PlainReports.of(text, created);
    return reader.expressions(analyzer.analyze(report)).stream()
        .map(one -> new Timex(one.core(), one.mention().kind().name(), value(one.value())))
        .toList();
  }

  /** Core puts the kind before values that are no dates: {@code duration:P3D}. */
  private static String value(String ours) {
    return KIND.matcher(ours).replaceFirst("");
  }
}
