package org.attest.app.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.attest.app.server.security.Visitor;
import org.attest.app.server.security.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Parameters that controllers may have, and where the files of pages are. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
  private final Frames frames;

  WebConfiguration(Frames frames) {
    this.frames = frames;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new OfRequest());
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    CacheControl hour = CacheControl.maxAge(Duration.ofHours(1)).mustRevalidate();
    registry
        .addResourceHandler("/assets/lib/htmx/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/2.0.7/dist/")
        .setCacheControl(hour);
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/org/attest/app/server/assets/")
        .setCacheControl(hour);
  }

  private final class OfRequest implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Frame.class
          || parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      if (parameter.getParameterType() == Visitor.class) {
        return Visitors.of().orElseThrow(() -> new IllegalStateException("nobody is logged in"));
      }
      HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
      if (servlet == null) {
        throw new IllegalStateException("no request");
      }
      return frames.of(servlet);
    }
  }
}
