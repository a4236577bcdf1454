package org.attest.eval.articleextraction;

import java.io.IOException;
import java.nio.file.Path;

/** What the benchmark asks: the body of the article on a page. */
public interface MainTextReader {

  /**
   * Reads a gzipped HTML page.
   *
   * @return the body without title; empty if none was found
   * @throws IOException if the file cannot be read
   */
  String mainText(Path page) throws IOException;
}
