package org.attest.app.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.attest.app.store.Filter;
import org.jspecify.annotations.Nullable;

/** A request as Lucene's query. All but the area, which the gathering looks at. */
final class QueryMaker {
  /** Words of names weigh more than the same words in a passage. */
  private static final float NAME = 2;

  private final TextAnalyzer analyzer;

  QueryMaker(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  Query query(SearchRequest request, Asked asked) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Filter filter = request.filter();
    all.add(term(Fields.OF, request.of().name()), Occur.FILTER);
    filter(all, Fields.TYPE, filter.type());
    filter(all, Fields.FAMILY, request.family());
    filter(all, Fields.STATUS, filter.status() == null ? null : filter.status().code());
    filter(all, Fields.GRADE, filter.grade() == null ? null : filter.grade().code());
    filter(
        all,
        Fields.COUNTRY,
        filter.country() == null ? null : filter.country().toUpperCase(Locale.ROOT));
    named(all, Fields.PLACE_ID, Fields.PLACE_NAME, filter.place());
    named(all, Fields.ACTOR_ID, Fields.ACTOR_NAME, filter.actor());
    named(all, Fields.SOURCE_ID, Fields.SOURCE_NAME, request.source());
    if (filter.from() != null || filter.to() != null) {
      all.add(days(filter.from(), filter.to(), request.undated()), Occur.FILTER);
    }
    all.add(query(said(asked)), Occur.MUST);
    return all.build();
  }

  /** The query without the parts that have no letter or digit: they ask for nothing. */
  Asked said(Asked asked) {
    return switch (asked) {
      case Asked.All all -> {
        List<Asked> parts = said(all.parts());
        yield parts.isEmpty() ? new Asked.Anything() : new Asked.All(parts);
      }
      case Asked.Any any -> {
        List<Asked> parts = said(any.parts());
        yield parts.isEmpty() ? new Asked.Anything() : new Asked.Any(parts);
      }
      case Asked.Not not -> {
        Asked part = said(not.part());
        yield part instanceof Asked.Anything ? part : new Asked.Not(part);
      }
      case Asked.Word word -> saysNothing(word.text()) ? new Asked.Anything() : word;
      case Asked.Phrase phrase -> saysNothing(phrase.text()) ? new Asked.Anything() : phrase;
      case Asked.Prefix prefix -> saysNothing(prefix.text()) ? new Asked.Anything() : prefix;
      case Asked.Anything anything -> anything;
      case Asked.Named named -> named;
      case Asked.Value value -> value;
      case Asked.From from -> from;
      case Asked.To to -> to;
    };
  }

  private List<Asked> said(List<Asked> parts) {
    return parts.stream()
        .map(this::said)
        .filter(part -> !(part instanceof Asked.Anything))
        .toList();
  }

  private boolean saysNothing(String text) {
    return analyzer.terms(Fields.EXACT, text).isEmpty();
  }

  private Query query(Asked asked) {
    return switch (asked) {
      case Asked.Anything anything -> new MatchAllDocsQuery();
      case Asked.All all -> all(all.parts());
      case Asked.Any any -> any(any.parts());
      case Asked.Not not ->
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.MUST)
              .add(query(not.part()), Occur.MUST_NOT)
              .build();
      case Asked.Word word -> word(word.text());
      case Asked.Phrase phrase -> phrase(Fields.EXACT, phrase.text());
      case Asked.Prefix prefix -> prefix(prefix.text());
      case Asked.Named named -> name(named);
      case Asked.Value value -> new ConstantScoreQuery(term(value.field(), value.value()));
      case Asked.From from -> days(from.day(), null, SearchRequest.Undated.LEFT_OUT);
      case Asked.To to -> days(null, to.day(), SearchRequest.Undated.LEFT_OUT);
    };
  }

  private Query all(List<Asked> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(
        part -> {
          if (part instanceof Asked.Not not) {
            all.add(query(not.part()), Occur.MUST_NOT);
          } else {
            all.add(query(part), Occur.MUST);
          }
        });
    if (parts.stream().allMatch(part -> part instanceof Asked.Not)) {
      all.add(new MatchAllDocsQuery(), Occur.MUST);
    }
    return all.build();
  }

  private Query any(List<Asked> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(query(part), Occur.SHOULD));
    return any.build();
  }

  private Query word(String text) {
    List<TextAnalyzer.Term> exact = analyzer.terms(Fields.EXACT, text);
    if (exact.size() > 1) {
      return phrase(Fields.EXACT, text);
    }
    String term = exact.getFirst().text();
    BooleanQuery.Builder word = new BooleanQuery.Builder();
    if (isName(text)) {
      word.add(term(Fields.EXACT, term), Occur.MUST);
    } else {
      word.add(term(Fields.STEM, analyzer.terms(Fields.STEM, text).getFirst().text()), Occur.MUST);
      word.add(term(Fields.EXACT, term), Occur.SHOULD);
    }
    for (String names : List.of(Fields.PLACE, Fields.ACTOR, Fields.SOURCE)) {
      word.add(new BoostQuery(term(names, term), NAME), Occur.SHOULD);
    }
    return word.build();
  }

  /** True of a word that is typed as a name is. */
  static boolean isName(String word) {
    return word.codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .anyMatch(Character::isUpperCase);
  }

  private Query phrase(String field, String text) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    List<TextAnalyzer.Term> terms = analyzer.terms(field, text);
    terms.forEach(term -> phrase.add(new Term(field, term.text()), term.position()));
    return phrase.build();
  }

  private Query prefix(String text) {
    List<TextAnalyzer.Term> terms = analyzer.terms(Fields.EXACT, text);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    terms
        .subList(0, terms.size() - 1)
        .forEach(term -> all.add(term(Fields.EXACT, term.text()), Occur.MUST));
    all.add(new PrefixQuery(new Term(Fields.EXACT, terms.getLast().text())), Occur.MUST);
    return all.build();
  }

  private Query name(Asked.Named named) {
    String id =
        switch (named.field()) {
          case Fields.PLACE -> Fields.PLACE_ID;
          case Fields.ACTOR -> Fields.ACTOR_ID;
          default -> Fields.SOURCE_ID;
        };
    return new BooleanQuery.Builder()
        .add(phrase(named.field(), named.text()), Occur.SHOULD)
        .add(term(id, Fields.cut(named.text())), Occur.SHOULD)
        .build();
  }

  private static Query days(
      @Nullable LocalDate from, @Nullable LocalDate to, SearchRequest.Undated undated) {
    BooleanQuery.Builder dated = new BooleanQuery.Builder();
    if (from != null) {
      dated.add(
          LongPoint.newRangeQuery(Fields.LAST, from.toEpochDay(), Long.MAX_VALUE), Occur.FILTER);
    }
    if (to != null) {
      dated.add(
          LongPoint.newRangeQuery(Fields.FIRST, Long.MIN_VALUE, to.toEpochDay()), Occur.FILTER);
    }
    if (undated == SearchRequest.Undated.LEFT_OUT) {
      return dated.build();
    }
    Query without =
        new BooleanQuery.Builder()
            .add(new MatchAllDocsQuery(), Occur.FILTER)
            .add(term(Fields.DATED, "yes"), Occur.MUST_NOT)
            .build();
    return new BooleanQuery.Builder()
        .add(dated.build(), Occur.SHOULD)
        .add(without, Occur.SHOULD)
        .build();
  }

  private static void filter(BooleanQuery.Builder all, String field, @Nullable String value) {
    if (value != null) {
      all.add(term(field, Fields.cut(value)), Occur.FILTER);
    }
  }

  /** An id, or part of a name in any case. */
  private static void named(
      BooleanQuery.Builder all, String ids, String names, @Nullable String value) {
    if (value != null) {
      String part = Fields.lower(value).replaceAll("[\\\\*?]", "\\\\$0");
      all.add(
          new BooleanQuery.Builder()
              .add(term(ids, Fields.cut(value)), Occur.SHOULD)
              .add(new WildcardQuery(new Term(names, "*" + part + "*")), Occur.SHOULD)
              .build(),
          Occur.FILTER);
    }
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
