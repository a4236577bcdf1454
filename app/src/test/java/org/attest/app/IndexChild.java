package org.attest.app;

import java.nio.file.Path;
import org.attest.app.search.SearchIndex;
import org.attest.app.store.Store;

/**
 * A small program that brings an index up to date or makes it anew, and says when it begins and
 * when it is done. Arguments: the store, the index's folder, and {@code refresh} or {@code
 * rebuild}.
 */
public final class IndexChild {

  private IndexChild() {}

  public static void main(String[] arguments) {
    try (Store store = Store.open(arguments[0]);
        SearchIndex index = new SearchIndex(store, Path.of(arguments[1]), message -> {})) {
      System.out.println("begins");
      if (arguments[2].equals("rebuild")) {
        index.rebuild();
      } else {
        index.refresh();
      }
      System.out.println("indexed");
    }
  }
}
