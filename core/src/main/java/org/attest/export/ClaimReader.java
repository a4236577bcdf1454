package org.attest.export;

import java.util.List;
import java.util.function.Function;
import org.attest.model.Bounds;
import org.attest.model.Certainty;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Credit;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Link;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Reason;
import org.attest.model.Report;
import org.attest.model.Responsibility;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees of the contract as outcomes: the inverse of {@link ClaimWriter}. */
final class ClaimReader {

  private ClaimReader() {}

  static Outcome read(ObjectNode root) {
    Fields fields = new Fields(root, "");
    String schema = fields.text("schema");
    if (!schema.equals(ClaimJson.SCHEMA)) {
      throw new IllegalArgumentException("schema '" + schema + "', not " + ClaimJson.SCHEMA);
    }
    Fields report = fields.object("report");
    String outcome = fields.text("outcome");
    return switch (outcome) {
      case "extracted" ->
          new Outcome.Extracted(report(report), fields.objects("claims", ClaimReader::claim));
      case "rejected" ->
          new Outcome.Rejected(
              report.text("source"),
              report.textOrNull("raw_hash"),
              fields.constant("reason", Reason.class),
              fields.text("detail"));
      default -> throw new IllegalArgumentException("no outcome '" + outcome + "'");
    };
  }

  private static Report report(Fields fields) {
    return new Report(
        fields.text("id"),
        fields.text("raw_hash"),
        fields.text("source"),
        fields.textOrNull("outlet"),
        fields.textOrNull("title"),
        fields.dayOrNull("published"),
        fields.text("language"),
        fields.textOrNull("url"),
        fields.textOrNull("byline"),
        fields.text("text"),
        fields.spanOrNull("title_span"),
        fields.spanOrNull("dateline"),
        fields.objects(
            "credits",
            credit ->
                new Credit(
                    credit.text("name"),
                    credit.span("span"),
                    credit.textOrNull("cue"),
                    credit.spanOrNull("cue_span"))));
  }

  private static Claim claim(Fields fields) {
    return new Claim(
        fields.text("id"),
        fields.text("type"),
        fields.constant("status", Status.class),
        fields.constant("certainty", Certainty.class),
        fields.flag("aggregate"),
        fields.textOrNull("part_of"),
        fields.objects("chains", ClaimReader::chain),
        fields.objects("agents", ClaimReader::agent),
        fields.objects("targets", thing -> thing(thing, null)),
        fields.objects("means", thing -> thing(thing, null)),
        fields.objects("others", other -> thing(other, other.textOrNull("role"))),
        orNull(fields.objectOrNull("count"), ClaimReader::amount),
        orNull(fields.objectOrNull("size"), ClaimReader::amount),
        fields.objects("amounts", ClaimReader::amount),
        orNull(fields.objectOrNull("place"), ClaimReader::place),
        orNull(fields.objectOrNull("date"), ClaimReader::date),
        fields.objects("tolls", ClaimReader::toll),
        orNull(
            fields.objectOrNull("about"),
            about -> new Claim.Quote(about.text("text"), about.span("span"))),
        fields.spans("evidence"),
        fields.objects(
            "why", why -> new Claim.Why(why.text("field"), why.text("rule"), why.text("detail"))));
  }

  private static <T> @Nullable T orNull(@Nullable Fields fields, Function<Fields, T> reader) {
    return fields == null ? null : reader.apply(fields);
  }

  private static Chain chain(Fields fields) {
    return new Chain(
        fields.constant("stance", Stance.class),
        fields.objects(
            "links",
            link ->
                new Link(
                    link.textOrNull("source"),
                    link.textOrNull("source_id"),
                    link.text("kind"),
                    link.spanOrNull("span"),
                    link.textOrNull("cue"),
                    link.spanOrNull("cue_span"))));
  }

  private static Claim.Participant agent(Fields fields) {
    return new Claim.Participant(
        fields.text("text"),
        fields.span("span"),
        fields.textOrNull("kind"),
        fields.textOrNull("actor"),
        fields.textOrNull("actor_id"),
        null,
        fields.isNull("responsibility")
            ? null
            : fields.constant("responsibility", Responsibility.class),
        fields.isNull("certainty") ? null : fields.constant("certainty", Certainty.class),
        fields.integer("chain"));
  }

  private static Claim.Participant thing(Fields fields, @Nullable String role) {
    return new Claim.Participant(
        fields.text("text"),
        fields.span("span"),
        fields.textOrNull("kind"),
        fields.textOrNull("actor"),
        fields.textOrNull("actor_id"),
        role,
        null,
        null,
        fields.integer("chain"));
  }

  private static Claim.Amount amount(Fields fields) {
    return new Claim.Amount(
        bounds(fields), fields.text("text"), fields.span("span"), fields.textOrNull("unit"));
  }

  private static Bounds bounds(Fields fields) {
    return new Bounds(
        fields.numberOrNull("min"),
        fields.numberOrNull("best"),
        fields.numberOrNull("max"),
        fields.text("rule"));
  }

  private static Claim.ClaimPlace place(Fields fields) {
    List<Claim.ClaimPlace> parts = fields.objects("parts", ClaimReader::place);
    return new Claim.ClaimPlace(
        fields.text("text"),
        fields.span("span"),
        fields.isNull("id") ? null : gazetteerEntry(fields),
        fields.textOrNull("unresolved"),
        fields.flag("inherited"),
        parts);
  }

  private static Place gazetteerEntry(Fields fields) {
    return new Place(
        fields.text("id"),
        fields.text("name"),
        fields.decimal("lat"),
        fields.decimal("lon"),
        fields.textOrNull("country"),
        fields.textOrNull("admin1"),
        fields.textOrNull("admin2"),
        fields.constant("level", Place.Level.class),
        fields.integer("acled_precision"),
        fields.integer("ucdp_precision"),
        fields.decimal("radius_km"));
  }

  private static Claim.ClaimDate date(Fields fields) {
    DateRange range =
        fields.isNull("acled_precision")
            ? null
            : new DateRange(
                fields.dayOrNull("start"),
                fields.dayOrNull("end"),
                fields.integer("acled_precision"),
                fields.integer("ucdp_precision"));
    return new Claim.ClaimDate(
        fields.textOrNull("text"),
        fields.spanOrNull("span"),
        range,
        fields.textOrNull("partial"),
        fields.textOrNull("unresolved"),
        fields.flag("inferred"));
  }

  private static Toll toll(Fields fields) {
    Long partOf = fields.numberOrNull("part_of");
    return new Toll(
        fields.constant("effect", Effect.class),
        fields.strings("who"),
        bounds(fields),
        fields.text("text"),
        fields.span("span"),
        fields.integer("chain"),
        partOf == null ? null : Math.toIntExact(partOf),
        fields.flag("cumulative"));
  }
}
