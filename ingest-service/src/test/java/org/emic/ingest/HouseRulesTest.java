package org.emic.ingest;

import org.emic.houserules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.of("org.emic.ingest").check();
    }
}
