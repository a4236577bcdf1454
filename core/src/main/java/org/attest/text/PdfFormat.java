package org.attest.text;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.attest.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF, in reading order, its lines joined to paragraphs. Scanned pages have no text
 * and are not recognised. The day of creation that a PDF carries is no publication date and is not
 * used.
 */
final class PdfFormat {

  private PdfFormat() {}

  static PlainFormat.Parts read(byte[] bytes, int mostCharacters) throws Refusal {
    String text;
    String title;
    try (PDDocument document =
        Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      text = text(document, mostCharacters);
      title = title(document.getDocumentInformation());
    } catch (InvalidPasswordException e) {
      throw new Refusal(Reason.BROKEN_PDF, "the PDF wants a password; save it without one");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Refusal(
          Reason.BROKEN_PDF,
          "the PDF cannot be read (%s); get the file again or give its text"
              .formatted(e.getClass().getSimpleName()));
    }
    if (text.isBlank()) {
      throw new Refusal(
          Reason.NO_TEXT, "the PDF holds pictures of pages and no text; run it through OCR first");
    }
    PlainFormat.Parts parts = PlainFormat.read(text);
    boolean titled = parts.metadata().title() != null || title == null || !text.contains(title);
    return titled ? parts : new PlainFormat.Parts(Metadata.titled(title), parts.paragraphs());
  }

  /** Page by page, so that a PDF which unfolds to a flood of text is left early. */
  private static String text(PDDocument document, int mostCharacters) throws IOException, Refusal {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd("\n");
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      text.append(stripper.getText(document));
      if (text.length() > 2L * mostCharacters) {
        throw new Refusal(
            Reason.TOO_LARGE,
            "the PDF has more than %,d characters by page %d; split it"
                .formatted(mostCharacters, page));
      }
    }
    return text.toString();
  }

  private static @Nullable String title(PDDocumentInformation information) {
    String title = information.getTitle();
    return title == null || title.length() < 12 || title.matches(".*\\.\\w{2,4}$") ? null : title;
  }
}
