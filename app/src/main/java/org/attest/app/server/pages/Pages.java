package org.attest.app.server.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * Renders templates. They are compiled with the program and escape what they are given for where it
 * stands in the HTML.
 */
@Component
public final class Pages {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * What a controller returns to show a page.
   *
   * @param template its path below {@code app/src/main/jte}, without {@code .jte}
   * @param values its parameters, besides {@code frame}
   */
  public ModelAndView page(Frame frame, String template, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("frame", frame);
    return new ModelAndView(new Template(template, all));
  }

  /** What a controller returns to show a part of a page, for htmx to put in its place. */
  public ModelAndView part(String template, Map<String, ?> values) {
    return new ModelAndView(new Template(template, new HashMap<>(values)));
  }

  /** A template as text. */
  public String html(String template, Map<String, Object> values) {
    StringOutput output = new StringOutput();
    engine.render(template + ".jte", values, output);
    return output.toString();
  }

  private final class Template implements View {
    private final String name;
    private final Map<String, Object> values;

    Template(String name, Map<String, Object> values) {
      this.name = name;
      this.values = values;
    }

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    /** The whole page before anything is sent, so that a fault within is a page of its own. */
    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws java.io.IOException {
      byte[] bytes = html(name, values).getBytes(StandardCharsets.UTF_8);
      response.setContentType(getContentType());
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }
}
