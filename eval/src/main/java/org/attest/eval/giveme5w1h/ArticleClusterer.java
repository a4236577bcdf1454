package org.attest.eval.giveme5w1h;

import java.util.List;
import java.util.Map;

/** What the benchmark asks: which articles report the same event. */
public interface ArticleClusterer {

  /** A cluster's name for the id of each article. */
  Map<String, String> clusters(List<Article> articles);
}
