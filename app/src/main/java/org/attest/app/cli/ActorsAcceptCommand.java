package org.attest.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.attest.actor.ActorDirectory;
import org.attest.app.proposals.Acceptance;
import org.attest.app.proposals.Proposal;
import org.attest.app.proposals.Proposals;
import org.attest.app.store.ActorRelations.Decision;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a proposal into the user's own actor file. */
@Command(
    name = "accept",
    header = "Write a proposal into your own actor file, with its evidence in a comment.",
    description = {
      "",
      "An actor that ships is copied into your file and changed there; the files that ship are never",
      "touched. Read reports with it by --actors FILE.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest actors accept p-3f9ac2d1 --to actors.tsv",
      "  ./attest actors accept p-3f9ac2d1 --to actors.tsv --kind armed-group --by Ann",
      "",
      Helpful.EXIT_CODES
    })
final class ActorsAcceptCommand extends Helpful implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "Id of a proposal.")
  private String id = "";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      required = true,
      description = "Your own actor file; it is begun if it is not there.")
  private Path file = Path.of("");

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Kind of a new actor, where the reports' words do not tell it.")
  private @Nullable String kind;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, if you want to say.")
  private @Nullable String reason;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who accepts it; default: the name you are logged in by.")
  private @Nullable String author;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      ActorDirectory directory =
          Usage.check(
              this, () -> ActorDirectory.shipped().with(Files.exists(file) ? file : null, null));
      Proposal proposal =
          Usage.check(this, () -> Proposals.of(store.relations(), directory).byId(id));
      String by = RatingOptions.author(author);
      String actor =
          Usage.check(
              this,
              () -> Acceptance.write(proposal, directory, file, kind, by + ", " + LocalDate.now()));
      store
          .relations()
          .decide(
              new Decision(
                  Instant.now().truncatedTo(ChronoUnit.SECONDS),
                  by,
                  id,
                  proposal.statement(),
                  true,
                  reason == null || reason.isBlank() ? "accepted" : reason.strip(),
                  file.toString()));
      out()
          .println(
              Printable.line(
                  "Written to " + file + ", line of " + actor + ": " + proposal.statement()));
      out().println("Read reports with it: --actors " + file);
    }
    return ExitCode.OK;
  }
}
