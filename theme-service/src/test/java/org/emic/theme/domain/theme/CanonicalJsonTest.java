package org.emic.theme.domain.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void keysStandInOrderWithoutWhiteSpace() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", List.of(1, true, Map.of(), List.of(), 0.5));
        value.put("a", "x");
        assertThat(CanonicalJson.write(value)).isEqualTo("{\"a\":\"x\",\"b\":[1,true,{},[],0.5]}");
    }

    @Test
    void textIsEscapedOnlyWhereJsonDemandsIt() {
        assertThat(CanonicalJson.write("a\"b\\c\n\u0001é{[“")).isEqualTo("\"a\\\"b\\\\c\\n\\u0001é{[“\"");
        assertThat(CanonicalJson.write(List.of("{", "[", "x"))).isEqualTo("[\"{\",\"[\",\"x\"]");
    }

}
