package org.attest.app.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.attest.actor.ActorDirectory;
import org.attest.app.proposals.Proposal;
import org.attest.app.proposals.Proposals;
import org.attest.app.store.ActorRelations.Decision;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Rejects a proposal. */
@Command(
    name = "reject",
    header = "Reject a proposal; it is kept with your reason and not proposed again.",
    footer = {
      "",
      "Example:",
      "  ./attest actors reject p-3f9ac2d1 --reason \"another group of that name\"",
      "",
      Helpful.EXIT_CODES
    })
final class ActorsRejectCommand extends Helpful implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "Id of a proposal.")
  private String id = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; needed.")
  private @Nullable String reason;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who rejects it; default: the name you are logged in by.")
  private @Nullable String author;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    if (reason == null || reason.isBlank()) {
      throw new ParameterException(
          spec().commandLine(), "A rejection needs its reason: --reason \"...\"");
    }
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      Proposals proposals = Proposals.of(store.relations(), ActorDirectory.shipped());
      Proposal proposal = Usage.check(this, () -> proposals.byId(id));
      store
          .relations()
          .decide(
              new Decision(
                  Instant.now().truncatedTo(ChronoUnit.SECONDS),
                  RatingOptions.author(author),
                  id,
                  proposal.statement(),
                  false,
                  reason.strip(),
                  null));
      out().println(Printable.line("Rejected: " + proposal.statement()));
    }
    return ExitCode.OK;
  }
}
