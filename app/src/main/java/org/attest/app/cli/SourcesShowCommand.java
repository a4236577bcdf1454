package org.attest.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attest.actor.ActorDirectory;
import org.attest.app.sources.Corrections;
import org.attest.app.sources.KnownSource;
import org.attest.app.sources.Ratings;
import org.attest.app.sources.SourceJson;
import org.attest.app.sources.SourceList;
import org.attest.app.store.SourceEntries;
import org.attest.app.store.SourceRatings;
import org.attest.app.store.Store;
import org.attest.export.EventExport.ToldClaim;
import org.attest.model.Actor;
import org.attest.model.ClaimRef;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one source. */
@Command(
    name = "show",
    header = "Show a source: what the files say of it, what it said in the store, its ratings.",
    footer = {
      "",
      "Examples:",
      "  ./attest sources show Reuters",
      "  ./attest sources show org:sohr --limit 50",
      "  ./attest sources show \"the harbour master\" --format json",
      "",
      Helpful.EXIT_CODES
    })
final class SourcesShowCommand extends Helpful implements Callable<Integer> {

  /** How it is printed. */
  enum Format {
    text,
    json
  }

  @Parameters(paramLabel = "SOURCE", description = "Its id, name, alias or domain.")
  private String words = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many of its claims; default: ${DEFAULT-VALUE}.")
  private int limit = 20;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
  private Format format = Format.text;

  @Mixin private DirectoryOptions directoryOptions = new DirectoryOptions();
  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    ActorDirectory directory = Usage.check(this, directoryOptions::directory);
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      SourceList sources = SourceList.of(directory, store.citations());
      Corrections corrections = new Corrections(store.sourceEntries(), () -> directory);
      sources.corrected(corrections);
      KnownSource source = Usage.check(this, () -> sources.named(words));
      Ratings ratings = new Ratings(store.ratings(), () -> directory);
      if (format == Format.json) {
        out().println(SourceJson.one(source, ratings, corrections));
      } else {
        record(source, directory).forEach(out()::println);
        ratings(source, ratings).forEach(out()::println);
        corrections(source, corrections).forEach(out()::println);
        claims(source, store).forEach(out()::println);
      }
    }
    return ExitCode.OK;
  }

  private static List<String> record(KnownSource source, ActorDirectory directory) {
    List<String> lines = new ArrayList<>();
    lines.add(Printable.line(source.name()));
    ClaimText.field(lines, "id", source.id() == null ? "no entry in the files" : source.id());
    ClaimText.field(lines, "kind", source.kind());
    ClaimText.field(lines, "country", text(source.country()));
    ClaimText.field(lines, "ownership", text(source.ownership()));
    ClaimText.field(lines, "owner", text(source.owner()));
    if (source.partyOf() != null) {
      String name =
          directory.byId(source.partyOf()).map(actor -> " (" + actor.name() + ")").orElse("");
      ClaimText.field(lines, "party of", source.partyOf() + name);
    }
    ClaimText.field(lines, "aliases", String.join(", ", source.aliases()));
    ClaimText.field(lines, "domains", String.join(", ", source.domains()));
    Optional<Actor> actor = directory.byId(source.key());
    actor.ifPresent(
        one -> ClaimText.field(lines, "since", one.since() == null ? "" : one.since().toString()));
    return lines;
  }

  private static List<String> ratings(KnownSource source, Ratings ratings) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    List<SourceRatings.Entry> history = ratings.history(source);
    lines.add(
        "  "
            + ratings
                .of(source.id(), source.name())
                .map(ReliabilityWords::of)
                .map(Printable::line)
                .orElse("No rating is set."));
    history.forEach(entry -> ClaimText.field(lines, "rating", ReliabilityWords.of(entry)));
    return lines;
  }

  private static List<String> corrections(KnownSource source, Corrections corrections) {
    List<String> lines = new ArrayList<>();
    for (SourceEntries.Entry entry : corrections.history(source)) {
      ClaimText.field(
          lines, "entry", entry.set() + ", set by " + entry.author() + ": " + entry.reason());
    }
    return lines;
  }

  private List<String> claims(KnownSource source, Store store) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "  In the store: %d reports of its own, cited in %d, behind %d claims; an origin of %d events"
            .formatted(
                source.published().size(),
                source.citedIn().size(),
                source.claims().size(),
                source.origins().size()));
    List<ToldClaim> told = new ArrayList<>();
    for (ClaimRef ref : source.claims().stream().limit(limit).toList()) {
      store
          .decidedReport(ref.reportId())
          .ifPresent(
              report ->
                  report.claims().stream()
                      .filter(claim -> claim.id().equals(ref.claimId()))
                      .forEach(claim -> told.add(new ToldClaim(report.report(), claim))));
    }
    if (!told.isEmpty()) {
      lines.add("");
      lines.addAll(ClaimsCommand.table(store.rejectedClaims()).lines(told, Screen.width()));
    }
    if (source.claims().size() > limit) {
      lines.add("and %d more; see --limit".formatted(source.claims().size() - limit));
    }
    return lines;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
