package org.attest.app.server.container;

import org.apache.catalina.Context;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Sets the container up. */
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration {

  /** After Spring's own, whose valve of errors it replaces. */
  @Bean
  @Order
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> valves() {
    return factory -> {
      factory.addEngineValves(new BodyValve());
      factory.addContextCustomizers(ContainerConfiguration::refuse);
    };
  }

  private static void refuse(Context context) {
    if (context.getParent() instanceof StandardHost host) {
      for (Valve valve : host.getPipeline().getValves()) {
        if (valve instanceof ErrorReportValve) {
          host.getPipeline().removeValve(valve);
        }
      }
      host.getPipeline().addValve(new ProblemValve());
      // So that the host adds none of its own.
      host.setErrorReportValveClass(ProblemValve.class.getName());
    }
  }
}
