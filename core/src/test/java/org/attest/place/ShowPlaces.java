package org.attest.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints the places of the text files named, and what opening the gazetteer takes; for development.
 */
final class ShowPlaces {
  private ShowPlaces() {}

  public static void main(String[] files) throws IOException {
    long before = System.nanoTime();
    Gazetteer.shipped();
    System.out.printf("opened in %d ms%n", (System.nanoTime() - before) / 1_000_000);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf("heap %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    for (String file : files) {
      System.out.println(Texts.shown(Files.readString(Path.of(file))));
    }
  }
}
