package org.attest.eval;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.attest.eval.annotations.Annotations;
import org.attest.eval.articleextraction.ArticleExtraction;
import org.attest.eval.case2021.Case2021;
import org.attest.eval.chains.Chains;
import org.attest.eval.ecbplus.EcbPlus;
import org.attest.eval.factuality.FactualityTests;
import org.attest.eval.fields.Tolls;
import org.attest.eval.gate.Gate;
import org.attest.eval.geoparsing.Geoparsing;
import org.attest.eval.giveme5w1h.Giveme5w1h;
import org.attest.eval.indiapolice.IndiaPolice;
import org.attest.eval.link.Links;
import org.attest.eval.muc4.Muc4;
import org.attest.eval.ner.Ner;
import org.attest.eval.occurrences.Occurrences;
import org.attest.eval.plover.Plover;
import org.attest.eval.polnear.PolNeAR;
import org.attest.eval.re3d.Re3d;
import org.attest.eval.reprints.Reprints;
import org.attest.eval.sources.SourceKindShares;
import org.attest.eval.tempeval3.TempEval3;
import org.attest.eval.wikievents.WikiEvents;

/** The benchmarks that {@code ./attest eval} knows, one line each. */
final class Benchmarks {

  /**
   * A benchmark by its name.
   *
   * @param about what it measures, one line
   * @param layout what its directory holds, one line
   * @param maker makes it; called only for the one that runs
   */
  record Registered(String name, String about, String layout, Supplier<Benchmark> maker) {}

  static final List<Registered> ALL =
      List.of(
          new Registered(
              "muc4",
              "incident templates of MUC-4, six slots and all",
              "processed/SPLIT.json, raw/PART/ (texts and key-*) or both",
              Muc4::new),
          new Registered(
              "case2021", "event type of a snippet", "labels.tsv, dev.tsv", Case2021::new),
          new Registered("indiapolice", "what police did", "sents.jsonl", IndiaPolice::new),
          new Registered("re3d", "entities", "a folder for each source", Re3d::new),
          new Registered("ner", "named entities", "wnut17/, gum/, wikigold/", Ner::new),
          new Registered(
              "wikievents",
              "triggers and arguments",
              "wikievents/*.jsonl, coref/",
              WikiEvents::new),
          new Registered("plover", "who did what to whom", "*.json", Plover::new),
          new Registered(
              "giveme5w1h", "articles on one event", "news_cluster/*.json", Giveme5w1h::new),
          new Registered(
              "reprints",
              "articles that are one text: rewrites by rules, and pairs read by us",
              "news_cluster/*.json; pairs are in model/training/annotations/fields",
              Reprints::new),
          new Registered(
              "article-extraction",
              "article body of a page",
              "ground-truth.json, html/",
              ArticleExtraction::new),
          new Registered(
              "ecbplus", "mentions of one event", "ECB+/, list of sentences", EcbPlus::new),
          new Registered("links", "calibration of links", "ECB+/, list of sentences", Links::new),
          new Registered(
              "geoparsing",
              "place names to coordinates",
              "SET.xml (lgl, GWN, TR-News, GeoVirus); a set's name is a split",
              Geoparsing::new),
          new Registered(
              "tempeval3",
              "time expressions and their values",
              "*.tml, there or in folders named as splits",
              TempEval3::new),
          new Registered(
              "factuality",
              "whether events are said to be so, by TimeML's subordinating links",
              "*.tml, there or in folders named as splits",
              FactualityTests::new),
          new Registered(
              "polnear",
              "who says what",
              "text/*.txt and attributions/*.ann, there or in folders named as splits",
              PolNeAR::new),
          new Registered(
              "annotations",
              "our own annotations of triggers, roles and sayings",
              "the folders of all data sets; marks are in model/training/annotations",
              Annotations::new),
          new Registered(
              "chains",
              "our own annotations of who says claims, and whether they are so",
              "the folders of all data sets; codings are in model/training/annotations/chains",
              Chains::new),
          new Registered(
              "occurrences",
              "our own annotations of where and when occurrences were",
              "the folders of all data sets; codings are in model/training/annotations/fields",
              Occurrences::new),
          new Registered(
              "tolls",
              "our own annotations of tolls",
              "the folders of all data sets; codings are in model/training/annotations/fields",
              Tolls::new),
          new Registered(
              "source-kinds",
              "how many marked sources get a kind",
              "the folders of all data sets; marks are in model/training/annotations",
              SourceKindShares::new));

  private Benchmarks() {}

  /** Runs those of a list by their names. */
  static Gate.Measurer measurer(List<Registered> benchmarks) {
    return (name, input) -> {
      for (Registered one : benchmarks) {
        if (one.name().equals(name)) {
          return one.maker().get().run(input);
        }
      }
      throw new IOException("there is no benchmark " + name);
    };
  }
}
