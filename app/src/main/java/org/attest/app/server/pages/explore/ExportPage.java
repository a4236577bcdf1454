package org.attest.app.server.pages.explore;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attest.app.decisions.Canonical;
import org.attest.app.exports.ExportFormat;
import org.attest.app.exports.ExportedFiles;
import org.attest.app.search.Exploration;
import org.attest.app.search.Explored;
import org.attest.app.server.SearchPool;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.export.Names;
import org.attest.model.Event;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is chosen in Explore, to take home; each export is in the log with what it was asked for.
 */
@Controller
class ExportPage {
  private static final int MOST = 10_000;
  private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final StorePool pool;
  private final SearchPool index;

  ExportPage(StorePool pool, SearchPool index) {
    this.pool = pool;
    this.index = index;
  }

  @PostMapping("/explore/export")
  ResponseEntity<byte[]> export(
      HttpServletRequest request,
      Visitor visitor,
      @RequestParam String format,
      @RequestParam(defaultValue = "false") boolean names) {
    ExportFormat form = form(format);
    Address address =
        Address.of(request.getParameterMap()).without("page", "map", "event", "more", "cols");
    Exploration asked = Asking.of(address, new Exploration.Page(0, MOST));
    Explored found = index.explore(asked);
    if (found.total() > MOST) {
      throw new IllegalArgumentException(
          "%,d events are more than leave by the page at once, %,d. Choose fewer, or use ./attest export."
              .formatted(found.total(), MOST));
    }
    Names shown = NamePolicy.ofFile(visitor, names);
    ExportedFiles files =
        pool.read(
            store -> {
              List<Event> events =
                  found.ids().stream().flatMap(id -> store.event(id).stream()).toList();
              return ExportedFiles.of(store, events, form, shown);
            });
    pool.write(
        store -> {
          files.log(store.exports(), visitor.name(), form.name(), query(address, shown));
          return true;
        });
    return answer(form, files);
  }

  private static ExportFormat form(String name) {
    try {
      return ExportFormat.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("There is no form " + name + ".", e);
    }
  }

  /** What is in the address, as canonical JSON. */
  static String query(Address address, Names names) {
    ObjectNode query = Canonical.object();
    address
        .values()
        .forEach(
            (name, values) -> {
              ArrayNode array = query.putArray(name);
              values.forEach(array::add);
            });
    query.put("with_names", names == Names.RELEASED);
    return Canonical.text(query);
  }

  private static ResponseEntity<byte[]> answer(ExportFormat form, ExportedFiles files) {
    Map.Entry<String, byte[]> only = files.files().entrySet().iterator().next();
    boolean isOne = files.files().size() == 1;
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s\""
                .formatted(isOne ? only.getKey() : "attest-" + form.name() + ".zip"))
        .header("X-Attest-Left-Out", String.valueOf(files.left()))
        .body(isOne ? only.getValue() : zip(files));
  }

  private static byte[] zip(ExportedFiles files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
