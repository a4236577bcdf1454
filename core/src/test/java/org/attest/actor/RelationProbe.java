package org.attest.actor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attest.model.Relation;

/**
 * Prints the relations of text files, a line each: rule, kind, ends, and the words; for people. A
 * file may hold several texts, divided by form feeds.
 */
public final class RelationProbe {

  private RelationProbe() {}

  public static void main(String[] files) throws Exception {
    System.setOut(new java.io.PrintStream(System.out, true, StandardCharsets.UTF_8));
    int texts = 0;
    int found = 0;
    for (String file : files) {
      for (String text : Files.readString(Path.of(file)).split("\f")) {
        texts++;
        for (Relation relation : Relations.in(text)) {
          found++;
          System.out.printf(
              "%s\t%s\t%s\t%s%s\t%s%s\t%s%n",
              file,
              relation.rule(),
              relation.kind().code(),
              relation.subject().name(),
              relation.subject().id() == null ? "" : " (" + relation.subject().id() + ")",
              relation.object().name(),
              relation.object().id() == null ? "" : " (" + relation.object().id() + ")",
              relation.evidence().of(text).replaceAll("\\s+", " "));
        }
      }
    }
    System.err.println(texts + " texts, " + found + " relations");
  }
}
