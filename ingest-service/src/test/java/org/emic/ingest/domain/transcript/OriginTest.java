package org.emic.ingest.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Ids that others keep: a change here is a break of the contract.
class OriginTest {

    private static final Sha256 DOCUMENT = Sha256.of("x");

    @Test
    void incidentsOfTheFirstVersionAreNamedByDocumentTurnAndPlace() {
        assertThat(new Origin(1, 7).incidentId(DOCUMENT, 2)).isEqualTo("i-2d711642b726-7-2");
    }

    @Test
    void incidentsOfALaterVersionAreNamedByDocumentAndVersion() {
        String hex = Sha256.of(DOCUMENT.hex() + ":3").hex();
        assertThat(new Origin(3, 7).incidentId(DOCUMENT, 0)).isEqualTo("i-" + hex.substring(0, 12) + "-7-0")
                .isNotEqualTo(new Origin(2, 7).incidentId(DOCUMENT, 0));
    }

    @Test
    void turnsAreNamedAsTheirIncidentsAre() {
        assertThat(new Origin(1, 7).turnId(DOCUMENT)).isEqualTo("u-2d711642b726-7");
        assertThat(new Origin(3, 7).turnId(DOCUMENT))
                .isEqualTo(new Origin(3, 7).incidentId(DOCUMENT, 0).replaceFirst("^i", "u").replaceFirst("-0$", ""));
    }
}
