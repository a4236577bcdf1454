package org.attest.export;

import java.math.BigDecimal;
import java.util.List;
import org.attest.model.Bounds;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Credit;
import org.attest.model.DateRange;
import org.attest.model.Link;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Outcomes as JSON trees, fields in the contract's order. */
final class ClaimWriter {

  private ClaimWriter() {}

  static ObjectNode write(Outcome outcome) {
    ObjectNode node = JsonText.object().put("schema", ClaimJson.SCHEMA);
    switch (outcome) {
      case Outcome.Extracted extracted -> {
        node.set("report", report(extracted.report()));
        node.put("outcome", "extracted");
        node.set("claims", JsonText.array(extracted.claims(), ClaimWriter::claim));
      }
      case Outcome.Rejected rejected -> {
        node.set(
            "report",
            JsonText.object().put("source", rejected.source()).put("raw_hash", rejected.rawHash()));
        node.put("outcome", "rejected");
        node.put("reason", rejected.reason().code());
        node.put("detail", rejected.detail());
      }
    }
    return node;
  }

  private static ObjectNode report(Report report) {
    ObjectNode node =
        JsonText.object()
            .put("id", report.id())
            .put("outlet", report.outlet())
            .put("title", report.title())
            .put("published", report.published() == null ? null : report.published().toString())
            .put("language", report.language())
            .put("source", report.source())
            .put("text", report.text())
            .put("url", report.url())
            .put("byline", report.byline());
    node.set("credits", JsonText.array(report.credits(), ClaimWriter::credit));
    span(node, "title_span", report.titleSpan());
    span(node, "dateline", report.dateline());
    return node.put("raw_hash", report.rawHash());
  }

  private static ObjectNode credit(Credit credit) {
    ObjectNode node = JsonText.object().put("name", credit.name());
    span(node, "span", credit.span());
    node.put("cue", credit.cue());
    span(node, "cue_span", credit.cueSpan());
    return node;
  }

  static ObjectNode claim(Claim claim) {
    ObjectNode node =
        JsonText.object()
            .put("id", claim.id())
            .put("type", claim.type())
            .put("status", claim.status().code())
            .put("certainty", claim.certainty().code())
            .put("aggregate", claim.aggregate())
            .put("part_of", claim.partOf());
    node.set("chains", JsonText.array(claim.chains(), ClaimWriter::chain));
    node.set("agents", JsonText.array(claim.agents(), ClaimWriter::agent));
    node.set("targets", JsonText.array(claim.targets(), ClaimWriter::thing));
    node.set("means", JsonText.array(claim.means(), ClaimWriter::thing));
    node.set(
        "others", JsonText.array(claim.others(), other -> thing(other).put("role", other.role())));
    amount(node, "count", claim.count());
    amount(node, "size", claim.size());
    node.set("amounts", JsonText.array(claim.amounts(), ClaimWriter::amount));
    place(node, "place", claim.place());
    date(node, claim.date());
    node.set("tolls", JsonText.array(claim.tolls(), ClaimWriter::toll));
    about(node, claim.about());
    node.set("evidence", spans(claim.evidence()));
    node.set("why", JsonText.array(claim.why(), ClaimWriter::why));
    return node;
  }

  private static ObjectNode chain(Chain chain) {
    ObjectNode node = JsonText.object().put("stance", chain.stance().code());
    node.set("links", JsonText.array(chain.links(), ClaimWriter::link));
    return node;
  }

  private static ObjectNode link(Link link) {
    ObjectNode node =
        JsonText.object()
            .put("source", link.source())
            .put("source_id", link.sourceId())
            .put("kind", link.kind());
    span(node, "span", link.span());
    node.put("cue", link.cue());
    span(node, "cue_span", link.cueSpan());
    return node;
  }

  private static ObjectNode agent(Claim.Participant agent) {
    return words(agent.text(), agent.span())
        .put("actor", agent.actor())
        .put("actor_id", agent.actorId())
        .put(
            "responsibility", agent.responsibility() == null ? null : agent.responsibility().code())
        .put("certainty", agent.certainty() == null ? null : agent.certainty().code())
        .put("chain", agent.chain())
        .put("kind", agent.kind());
  }

  private static ObjectNode thing(Claim.Participant thing) {
    return words(thing.text(), thing.span())
        .put("kind", thing.kind())
        .put("actor", thing.actor())
        .put("actor_id", thing.actorId())
        .put("chain", thing.chain());
  }

  private static ObjectNode words(@Nullable String text, @Nullable Span span) {
    ObjectNode node = JsonText.object().put("text", text);
    span(node, "span", span);
    return node;
  }

  private static void amount(ObjectNode parent, String field, Claim.@Nullable Amount amount) {
    if (amount == null) {
      parent.putNull(field);
    } else {
      parent.set(field, amount(amount));
    }
  }

  private static ObjectNode amount(Claim.Amount amount) {
    ObjectNode node = bounds(JsonText.object(), amount.bounds()).put("text", amount.text());
    span(node, "span", amount.span());
    return node.put("unit", amount.unit());
  }

  private static ObjectNode bounds(ObjectNode node, Bounds bounds) {
    return node.put("min", bounds.min())
        .put("best", bounds.best())
        .put("max", bounds.max())
        .put("rule", bounds.rule());
  }

  private static void place(ObjectNode parent, String field, Claim.@Nullable ClaimPlace place) {
    if (place == null) {
      parent.putNull(field);
    } else {
      parent.set(field, place(place));
    }
  }

  private static ObjectNode place(Claim.ClaimPlace mention) {
    ObjectNode node = words(mention.text(), mention.span());
    Place place = mention.place();
    if (place == null) {
      for (String field : ContractFields.PLACE) {
        node.putNull(field);
      }
    } else {
      gazetteerEntry(node, place);
    }
    node.put("inherited", mention.inherited());
    node.set("parts", JsonText.array(mention.parts(), ClaimWriter::place));
    node.put("admin2", place == null ? null : place.admin2())
        .put("level", place == null ? null : ContractFields.code(place.level()));
    JsonText.ifPresent(mention.unresolved(), reason -> node.put("unresolved", reason));
    return node;
  }

  /** Fields of a resolved place, in the order of {@link ContractFields#PLACE}. */
  static void gazetteerEntry(ObjectNode node, Place place) {
    node.put("name", place.name())
        .put("id", place.id())
        .put("lat", decimal(place.lat()))
        .put("lon", decimal(place.lon()))
        .put("country", place.country())
        .put("admin1", place.admin1())
        .put("acled_precision", place.acledPrecision())
        .put("ucdp_precision", place.ucdpPrecision())
        .put("radius_km", decimal(place.radiusKm()));
  }

  /** The shortest decimal that reads back as the same double, without an exponent. */
  static BigDecimal decimal(double value) {
    BigDecimal shortest = new BigDecimal(Double.toString(value));
    return shortest.signum() == 0 ? BigDecimal.ZERO : shortest.stripTrailingZeros();
  }

  private static void date(ObjectNode parent, Claim.@Nullable ClaimDate date) {
    if (date == null) {
      parent.putNull("date");
      return;
    }
    ObjectNode node = words(date.text(), date.span());
    range(node, date.range(), date.partial());
    node.put("inferred", date.inferred());
    JsonText.ifPresent(date.unresolved(), reason -> node.put("unresolved", reason));
    parent.set("date", node);
  }

  /** First and last day, partial date and precision codes. */
  static void range(ObjectNode node, @Nullable DateRange range, @Nullable String partial) {
    node.put("start", range == null || range.start() == null ? null : range.start().toString())
        .put("end", range == null || range.end() == null ? null : range.end().toString())
        .put("partial", partial);
    if (range == null) {
      node.putNull("acled_precision").putNull("ucdp_precision");
    } else {
      node.put("acled_precision", range.acledPrecision())
          .put("ucdp_precision", range.ucdpPrecision());
    }
  }

  private static ObjectNode toll(Toll toll) {
    ObjectNode node = JsonText.object().put("effect", toll.effect().code());
    node.set("who", JsonText.strings(toll.who()));
    bounds(node, toll.bounds()).put("text", toll.text());
    span(node, "span", toll.span());
    return node.put("chain", toll.chain())
        .put("part_of", toll.partOf())
        .put("cumulative", toll.cumulative());
  }

  private static void about(ObjectNode parent, Claim.@Nullable Quote about) {
    if (about == null) {
      parent.putNull("about");
    } else {
      parent.set("about", words(about.text(), about.span()));
    }
  }

  private static ObjectNode why(Claim.Why why) {
    return JsonText.object()
        .put("field", why.field())
        .put("rule", why.rule())
        .put("detail", why.detail());
  }

  private static ArrayNode spans(List<Span> spans) {
    return JsonText.array(spans, span -> JsonText.array().add(span.start()).add(span.end()));
  }

  private static void span(ObjectNode parent, String field, @Nullable Span span) {
    if (span == null) {
      parent.putNull(field);
    } else {
      parent.set(field, JsonText.array().add(span.start()).add(span.end()));
    }
  }
}
