package org.attest.app.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.attest.app.store.Change;
import org.attest.app.store.Contents;
import org.attest.app.store.Store;
import org.attest.model.Claim;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.jspecify.annotations.Nullable;

/** Writes into an index what changed in the store since, and takes out what is gone. */
final class IndexUpdate {
  /** Where more than so much changed, all is compared. */
  private static final int MOST_CHANGES = 5_000;

  private final Store store;
  private final EntryMaker maker;
  private final IndexWriter writer;
  private final Map<String, String> wanted = new HashMap<>();
  private final AtomicInteger written = new AtomicInteger();
  private Contents.Digests digests;

  /** True if there is nothing whose place an entry could take. */
  private boolean isAnew;

  private int removed;

  IndexUpdate(Store store, EntryMaker maker, IndexWriter writer) {
    this.store = store;
    this.maker = maker;
    this.writer = writer;
    this.digests = new Contents.Digests(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  /**
   * Brings it up to date.
   *
   * @param known what the index knows; null if that cannot be told
   * @return what was done, for people
   */
  String run(IndexFolder.@Nullable Known known) throws IOException {
    List<Change> changes = known == null ? null : changes(known);
    Map<String, String> held;
    if (changes == null) {
      digests = store.contents().digests();
      want();
      held = held();
      isAnew = held.isEmpty();
    } else {
      digests = store.contents().digests(changes);
      want();
      Set<String> keys = new HashSet<>(wanted.keySet());
      changes.forEach(change -> key(change).ifPresent(keys::add));
      held = held(keys);
    }
    Set<String> changed = new HashSet<>();
    wanted.forEach(
        (key, digest) -> {
          if (!digest.equals(held.get(key))) {
            changed.add(key);
          }
        });
    for (String key : held.keySet()) {
      if (!wanted.containsKey(key)) {
        writer.deleteDocuments(new Term(Fields.KEY, key));
        removed++;
      }
    }
    write(changed);
    // what is deleted counts in no score, whichever way the index came about
    writer.forceMergeDeletes();
    return written.get() + " entries written, " + removed + " removed";
  }

  private void want() {
    digests.events().forEach((id, digest) -> wanted.put(Fields.key(Kind.EVENT, id), digest));
    digests.claims().forEach((id, digest) -> wanted.put(Fields.key(Kind.CLAIM, id), digest));
    digests.reports().forEach((id, digest) -> wanted.put(Fields.key(Kind.REPORT, id), digest));
  }

  /** What changed since; null if it is too much, or the index is not of this store's history. */
  private @Nullable List<Change> changes(IndexFolder.Known known) {
    if (known.change() == 0 || !store.changes().noted(known.change()).equals(known.noted())) {
      return null;
    }
    List<Change> changes = store.changes().since(known.change(), MOST_CHANGES + 1);
    return changes.size() > MOST_CHANGES ? null : changes;
  }

  private static Optional<String> key(Change change) {
    return switch (change.kind()) {
      case EVENT -> Optional.of(Fields.key(Kind.EVENT, change.id()));
      case CLAIM -> Optional.of(Fields.key(Kind.CLAIM, change.id()));
      case REPORT -> Optional.of(Fields.key(Kind.REPORT, change.id()));
      case DECISION -> Optional.empty();
    };
  }

  /** One thread reads the store, others make what stands in the index. */
  private void write(Set<String> changed) throws IOException {
    List<String> events =
        digests.events().keySet().stream()
            .filter(id -> changed.contains(Fields.key(Kind.EVENT, id)))
            .toList();
    Set<String> claimsOfEvents = new HashSet<>();
    events.forEach(id -> claimsOfEvents.addAll(digests.claimsOf().getOrDefault(id, List.of())));
    Set<String> reports = new TreeSet<>();
    claimsOfEvents.forEach(claim -> reports.add(reportOf(claim)));
    for (String id : digests.reports().keySet()) {
      if (changed.contains(Fields.key(Kind.REPORT, id))) {
        reports.add(id);
      }
    }
    Map<String, ToldText> told = new ConcurrentHashMap<>();
    try (Workers workers = new Workers()) {
      store.decidedReports(
          reports, report -> add(workers, () -> write(report, changed, claimsOfEvents, told)));
      workers.finish();
      store.events(events, event -> add(workers, () -> write(event, told)));
      workers.finish();
    }
  }

  private static void add(Workers workers, Workers.Work work) {
    try {
      workers.add(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Event event, Map<String, ToldText> told) throws IOException {
    List<ToldText> texts = new ArrayList<>();
    for (String claim : digests.claimsOf().getOrDefault(event.id(), List.of())) {
      ToldText text = told.get(claim);
      if (text != null) {
        texts.add(text);
      }
    }
    write(Fields.key(Kind.EVENT, event.id()), maker.event(event, texts));
  }

  private void write(
      Outcome.Extracted extracted,
      Set<String> changed,
      Set<String> claimsOfEvents,
      Map<String, ToldText> told)
      throws IOException {
    String report = extracted.report().id();
    if (changed.contains(Fields.key(Kind.REPORT, report))) {
      write(Fields.key(Kind.REPORT, report), maker.report(extracted, digests.gradesOf()));
    }
    for (Claim claim : extracted.claims()) {
      String id = report + "#" + claim.id();
      if (claimsOfEvents.contains(id)) {
        told.put(id, ToldText.of(extracted.report(), claim));
      }
      if (changed.contains(Fields.key(Kind.CLAIM, id))) {
        write(
            Fields.key(Kind.CLAIM, id),
            maker.claim(extracted.report(), claim, digests.gradesOf().getOrDefault(id, List.of())));
      }
    }
  }

  private void write(String key, Document document) throws IOException {
    document.add(new BinaryDocValuesField(Fields.DIGEST, new BytesRef(wanted.get(key))));
    if (isAnew) {
      writer.addDocument(document);
    } else {
      writer.updateDocument(new Term(Fields.KEY, key), document);
    }
    written.incrementAndGet();
  }

  private static String reportOf(String claim) {
    return claim.substring(0, claim.lastIndexOf('#'));
  }

  /** The digests of what the index holds of some entries. */
  private Map<String, String> held(Set<String> asked) throws IOException {
    Map<String, String> held = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms keys = leaf.reader().terms(Fields.KEY);
        if (keys == null) {
          continue;
        }
        TermsEnum terms = keys.iterator();
        Bits live = leaf.reader().getLiveDocs();
        Map<Integer, String> documents = new TreeMap<>();
        for (String key : asked) {
          if (terms.seekExact(new BytesRef(key))) {
            PostingsEnum found = terms.postings(null, PostingsEnum.NONE);
            for (int one = found.nextDoc(); one != NO_MORE_DOCS; one = found.nextDoc()) {
              if (live == null || live.get(one)) {
                documents.put(one, key);
              }
            }
          }
        }
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.DIGEST);
        for (Map.Entry<Integer, String> one : documents.entrySet()) {
          if (values.advanceExact(one.getKey())) {
            held.put(one.getValue(), values.binaryValue().utf8ToString());
          }
        }
      }
    }
    return held;
  }

  /** The digests of all that the index holds. */
  private Map<String, String> held() throws IOException {
    Map<String, String> held = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        SortedDocValues keys = DocValues.getSorted(leaf.reader(), Fields.KEY);
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.DIGEST);
        Bits live = leaf.reader().getLiveDocs();
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
          if ((live == null || live.get(document))
              && keys.advanceExact(document)
              && values.advanceExact(document)) {
            held.put(
                keys.lookupOrd(keys.ordValue()).utf8ToString(),
                values.binaryValue().utf8ToString());
          }
        }
      }
    }
    return held;
  }
}
