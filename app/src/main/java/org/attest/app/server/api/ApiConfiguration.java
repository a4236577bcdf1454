package org.attest.app.server.api;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Answers of the API have an ETag, the hash of what they say. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
    FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
        new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    filter.addUrlPatterns("/api/*");
    return filter;
  }
}
