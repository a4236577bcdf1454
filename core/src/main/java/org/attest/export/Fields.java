package org.attest.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one JSON object, read with their types. A missing field counts as null; every
 * complaint is an {@link IllegalArgumentException} that names the field by its path.
 */
record Fields(ObjectNode node, String path) {

  boolean isNull(String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull();
  }

  String text(String field) {
    JsonNode value = present(field);
    if (!value.isString()) {
      throw wrong(field, "a string");
    }
    return value.stringValue();
  }

  @Nullable String textOrNull(String field) {
    return isNull(field) ? null : text(field);
  }

  boolean flag(String field) {
    JsonNode value = present(field);
    if (!value.isBoolean()) {
      throw wrong(field, "true or false");
    }
    return value.booleanValue();
  }

  int integer(String field) {
    return whole(present(field), field).intValue();
  }

  @Nullable Long numberOrNull(String field) {
    return isNull(field) ? null : (Long) whole(present(field), field).longValue();
  }

  double decimal(String field) {
    JsonNode value = present(field);
    if (!value.isNumber()) {
      throw wrong(field, "a number");
    }
    return value.doubleValue();
  }

  @Nullable LocalDate dayOrNull(String field) {
    if (isNull(field)) {
      return null;
    }
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeException e) {
      throw wrong(field, "a day (YYYY-MM-DD)");
    }
  }

  <E extends Enum<E>> E constant(String field, Class<E> type) {
    try {
      return ContractFields.constant(type, text(field));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(path + field + ": " + e.getMessage(), e);
    }
  }

  Span span(String field) {
    return span(present(field), field);
  }

  @Nullable Span spanOrNull(String field) {
    return isNull(field) ? null : span(field);
  }

  List<Span> spans(String field) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode item : items(field)) {
      spans.add(span(item, field));
    }
    return spans;
  }

  List<String> strings(String field) {
    List<String> strings = new ArrayList<>();
    for (JsonNode item : items(field)) {
      if (!item.isString()) {
        throw wrong(field, "a list of strings");
      }
      strings.add(item.stringValue());
    }
    return strings;
  }

  Fields object(String field) {
    return object(present(field), field);
  }

  @Nullable Fields objectOrNull(String field) {
    return isNull(field) ? null : object(field);
  }

  <T> List<T> objects(String field, Function<Fields, T> reader) {
    List<T> objects = new ArrayList<>();
    for (JsonNode item : items(field)) {
      objects.add(reader.apply(object(item, field + "[" + objects.size() + "]")));
    }
    return objects;
  }

  private Fields object(JsonNode value, String field) {
    if (value instanceof ObjectNode object) {
      return new Fields(object, path + field + ".");
    }
    throw wrong(field, "an object");
  }

  private Iterable<JsonNode> items(String field) {
    JsonNode value = present(field);
    if (!value.isArray()) {
      throw wrong(field, "a list");
    }
    return value;
  }

  private Span span(JsonNode value, String field) {
    if (!value.isArray() || value.size() != 2) {
      throw wrong(field, "a span [start, end]");
    }
    return new Span(whole(value.get(0), field).intValue(), whole(value.get(1), field).intValue());
  }

  private JsonNode whole(JsonNode value, String field) {
    if (!value.isIntegralNumber()) {
      throw wrong(field, "a whole number");
    }
    return value;
  }

  private JsonNode present(String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      throw wrong(field, "a value");
    }
    return value;
  }

  private IllegalArgumentException wrong(String field, String expected) {
    return new IllegalArgumentException(path + field + ": not " + expected);
  }
}
