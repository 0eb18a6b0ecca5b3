package org.emic.coding.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstructionSetTest {

    @Test
    void namesTheWidestExtensionThatTheProcessorHas() {
        assertThat(InstructionSet.of("x86-64", List.of("processor : 0", "flags\t\t: fpu sse4_2 avx avx2 fma")))
                .isEqualTo("x86-64 avx2");
        assertThat(InstructionSet.of("aarch64", List.of("Features : fp asimd crc32"))).isEqualTo("aarch64 asimd");
    }

    @Test
    void namesTheArchitectureAloneWhereTheSystemDoesNotSayMore() {
        assertThat(InstructionSet.of("aarch64", List.of())).isEqualTo("aarch64");
        assertThat(InstructionSet.architecture("amd64")).isEqualTo("x86-64");
    }

}
