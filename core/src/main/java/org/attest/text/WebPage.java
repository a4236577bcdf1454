package org.attest.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as a server gave it, for {@link ReportReader#read(WebPage,
 * java.util.function.Consumer)}.
 *
 * @param source the input as the report is to name it
 * @param address where it came from in the end
 * @param contentType the header of that name; null if the server said none
 * @param published day of publication if the document does not say its own
 * @param outlet outlet if the document does not say its own
 */
public record WebPage(
    String source,
    byte[] bytes,
    String address,
    @Nullable String contentType,
    @Nullable LocalDate published,
    @Nullable String outlet) {}
