package org.emic.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.emic.webkit.door.DoorSecret;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The way from a path to the service that owns it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteSettings.class)
public class RouteConfiguration {

    private static final int BEHIND_THE_GATE = Ordered.HIGHEST_PRECEDENCE + 25;

    private static final Duration CONNECT = Duration.ofSeconds(2);

    @Bean
    static RouterFunction<ServerResponse> toStudies() {
        return route("studies").GET("/",
                _ -> ServerResponse.status(HttpStatus.FOUND).header("Location", "/studies").build()).build();
    }

    @Bean
    static RouterFunction<ServerResponse> ingest(RouteSettings services) {
        return to("ingest-service", "/studies/**", services.ingest());
    }

    @Bean
    static RouterFunction<ServerResponse> coding(RouteSettings services) {
        return to("coding-service", "/coding/**", services.coding());
    }

    @Bean
    static RouterFunction<ServerResponse> theme(RouteSettings services) {
        return to("theme-service", "/themes/**", services.theme());
    }

    @Bean
    static RouterFunction<ServerResponse> report(RouteSettings services) {
        return to("report-service", "/reports/**", services.report());
    }

    @Bean
    static ServiceHeaders serviceHeaders(Environment environment) {
        return new ServiceHeaders(new DoorSecret(environment.getProperty(DoorSecret.PROPERTY, "")));
    }

    @Bean
    static ProxyExchange streamingExchange() {
        return new StreamingExchange(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
    }

    @Bean
    static FilterRegistrationBean<UnreadBody> unreadBody() {
        FilterRegistrationBean<UnreadBody> registration = new FilterRegistrationBean<>(new UnreadBody());
        registration.setOrder(BEHIND_THE_GATE);
        return registration;
    }

    private static RouterFunction<ServerResponse> to(String service, String paths, URI target) {
        return route(service).route(path(paths), http())
                .before(uri(target))
                .onError(StreamingExchange.NoAnswer.class, (_, _) -> new NotYet(service))
                .build();
    }

}
