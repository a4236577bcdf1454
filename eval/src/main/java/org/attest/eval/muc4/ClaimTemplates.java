package org.attest.eval.muc4;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Claim;
import org.attest.model.EventType;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;
import org.jspecify.annotations.Nullable;

/**
 * The plain answer: templates from the claims that the pipeline finds.
 *
 * <p>The texts tell no names by capitals, so it finds little. Claims of one type, place and date
 * become one template.
 */
public final class ClaimTemplates implements TemplateReader {
  private static final Pattern DATELINE =
      Pattern.compile("^(?<line>[^\\n]{0,80}?\\d{1,2} [A-Z]{3} \\d{2}.*?--)", Pattern.DOTALL);

  private @Nullable Pipeline pipeline;

  @Override
  public List<Template> read(MucText text) {
    String upper = text.upper() == null ? "" : text.upper();
    Matcher dateline = DATELINE.matcher(upper);
    LocalDate published = dateline.find() ? Dates.first(dateline.group("line")) : null;
    Outcome outcome = pipeline().extract(report(text, published));
    return outcome instanceof Outcome.Extracted extracted
        ? templates(extracted.claims(), published)
        : List.of();
  }

  private Pipeline pipeline() {
    if (pipeline == null) {
      pipeline = Pipeline.create(PipelineOptions.defaults());
    }
    return pipeline;
  }

  private static Report report(MucText text, @Nullable LocalDate published) {
    String body =
        text.lower() == null
            ? Objects.requireNonNull(text.upper()).replaceAll("(?<!\\n)\\n(?!\\n)", " ")
            : text.lower().replaceAll(" {3,}", "\n\n");
    String id = "sha256:" + "0".repeat(64);
    Span none = null;
    return new Report(
        id, id, text.id(), null, null, published, "en", null, null, body, none, none, List.of());
  }

  /** The templates of a text's claims. */
  static List<Template> templates(List<Claim> claims, @Nullable LocalDate published) {
    Map<List<@Nullable String>, List<Claim>> groups = new LinkedHashMap<>();
    ClaimFields fields = new ClaimFields(published);
    for (Claim claim : claims) {
      String type = EventType.of(claim.type()).muc4();
      if (!type.isEmpty() && fields.stage(claim) != null) {
        List<@Nullable String> key = new ArrayList<>();
        key.add(type);
        key.add(fields.location(claim));
        key.add(fields.date(claim));
        groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(claim);
      }
    }
    return groups.values().stream().map(fields::template).toList();
  }
}
