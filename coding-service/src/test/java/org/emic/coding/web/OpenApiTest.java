package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emic.coding.web.DescribedApi.Operation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Everything that the service answers below `/coding/api` stands in `openapi.yaml`, and nothing else.
class OpenApiTest extends AskedAsDescribed {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressIsDescribedAndNothingElse() {
        Set<String> described = new TreeSet<>(API.told());
        assertThat(described).containsExactlyInAnyOrderElementsOf(mapped());
    }

    @Test
    void theDescriptionIsServedBehindTheDoor() throws Exception {
        http.perform(get("/coding/api/openapi.yaml").header("X-Emic-Door", "a-secret-for-tests-only"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/yaml"))
                .andExpect(content().string(containsString("openapi: 3.1")));
        http.perform(get("/coding/api/openapi.yaml")).andExpect(status().isForbidden());
    }

    /// What can be read as JSON.
    static List<Operation> reads() {
        return API.operations()
                .stream()
                .filter(one -> one.method().equals("GET"))
                .filter(one -> one.node().at("/responses/200/content").has("application/json"))
                .toList();
    }

    /// What the service's own controllers answer below `/coding/api`, told as the description tells it.
    private Set<String> mapped() {
        return mappings.getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.emic.coding"))
                .flatMap(entry -> entry.getKey()
                        .getPatternValues()
                        .stream()
                        .filter(path -> path.startsWith("/coding/api"))
                        .flatMap(path -> entry.getKey()
                                .getMethodsCondition()
                                .getMethods()
                                .stream()
                                .map(method -> method + " " + path))
                        .flatMap(told -> Stream.concat(Stream.of(told),
                                asked(entry.getValue()).map(name -> told + "?" + name))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> asked(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(OpenApiTest::name);
    }

    private static String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        String given = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class)).name();
        return given.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : given;
    }

}
