package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The forms that events come in; the first one where any will do. */
enum Form {
  JSON(MediaType.APPLICATION_JSON),
  GEOJSON(Answers.GEOJSON),
  CSV(MediaType.parseMediaType("text/csv"));

  private final MediaType type;

  Form(MediaType type) {
    this.type = type;
  }

  /**
   * The form that is asked for.
   *
   * @param named in the address; counts before {@code Accept}
   */
  static Form of(HttpServletRequest request, @Nullable String named) {
    if (named != null) {
      for (Form form : values()) {
        if (form.name().equalsIgnoreCase(named)) {
          return form;
        }
      }
      throw new IllegalArgumentException("format is json, geojson or csv, not " + named);
    }
    String header = request.getHeader(HttpHeaders.ACCEPT);
    if (header == null || header.isBlank()) {
      return JSON;
    }
    try {
      List<MediaType> accepted = MediaType.parseMediaTypes(header);
      MimeTypeUtils.sortBySpecificity(accepted);
      return accepted.stream()
          .sorted(java.util.Comparator.comparingDouble(MediaType::getQualityValue).reversed())
          .filter(wanted -> wanted.getQualityValue() > 0)
          .flatMap(wanted -> List.of(values()).stream().filter(form -> wanted.includes(form.type)))
          .findFirst()
          .orElseThrow(
              () ->
                  new NotAcceptableException(
                      "Events come as application/json, application/geo+json or text/csv."));
    } catch (InvalidMediaTypeException e) {
      throw new IllegalArgumentException("Accept names no types of media: " + header, e);
    }
  }

  /** No form that there is will do. */
  static final class NotAcceptableException
      extends org.springframework.web.server.ResponseStatusException {
    private static final long serialVersionUID = 1L;

    NotAcceptableException(String message) {
      super(org.springframework.http.HttpStatus.NOT_ACCEPTABLE, message);
    }
  }
}
