package org.attest.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attest.actor.ActorDirectory;
import org.attest.app.proposals.Proposal;
import org.attest.app.proposals.Proposals;
import org.attest.app.store.Store;
import org.attest.model.Relation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists proposals. */
@Command(
    name = "proposals",
    header = "List what the reports propose for the actor file.",
    description = {
      "",
      "Those that most origins state come first. What the files say already is left out (name your",
      "own with --actors), and so is what you accepted or rejected before (see it with --decided).",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest actors proposals --actors actors.tsv",
      "  ./attest actors proposals --kind leader --format tsv",
      "",
      Helpful.EXIT_CODES
    })
final class ActorsProposalsCommand extends Helpful implements Callable<Integer> {

  /** How it is printed. */
  enum Format {
    text,
    json,
    tsv
  }

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = {
        "alias, acronym, former-name, leader, part-of, armed-wing, split-from,",
        "merged-with, affiliated-with, ally, rival or based-in."
      })
  private @Nullable String kind;

  @Option(
      names = "--decided",
      description = "Those you accepted or rejected, in place of the open.")
  private boolean decided;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or tsv.")
  private Format format = Format.text;

  @Mixin private DirectoryOptions directoryOptions = new DirectoryOptions();
  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    String typed = kind;
    Relation.Kind wanted = typed == null ? null : Usage.check(this, () -> kind(typed));
    ActorDirectory directory = Usage.check(this, directoryOptions::directory);
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      Proposals all = Proposals.of(store.relations(), directory);
      List<Proposal> proposals =
          all.all().stream()
              .filter(one -> decided == (one.decision() != null))
              .filter(one -> wanted == null || one.relation().kind() == wanted)
              .toList();
      switch (format) {
        case text -> ProposalText.lines(proposals).forEach(out()::println);
        case json -> out().println(ProposalText.json(proposals));
        case tsv -> ProposalText.table(proposals).forEach(out()::println);
      }
      if (proposals.isEmpty()) {
        err().println("No proposals from " + store.name() + ".");
      }
    }
    return ExitCode.OK;
  }

  private static Relation.Kind kind(String typed) {
    for (Relation.Kind one : Relation.Kind.values()) {
      if (one.code().equals(typed.toLowerCase(Locale.ROOT))) {
        return one;
      }
    }
    throw new IllegalArgumentException("There is no kind " + typed + "; see --help");
  }
}
