package org.attest.eval.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks git, where there is one and the project lies in a repository. */
final class Git {

  private Git() {}

  /** A file of the project as it was in a revision; empty if nobody can tell. */
  static Optional<String> show(Path project, String revision, String file) {
    return say(project, "show", revision + ":./" + file);
  }

  /** The commit of the working tree, with a mark if something is not committed. */
  static Optional<String> commit(Path project) {
    return say(project, "describe", "--always", "--dirty").map(String::strip);
  }

  private static Optional<String> say(Path project, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", project.toString()));
    command.addAll(Arrays.asList(arguments));
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } catch (IOException noGit) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
