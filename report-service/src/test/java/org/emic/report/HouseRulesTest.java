package org.emic.report;

import org.emic.houserules.HouseRules;
import org.junit.jupiter.api.Test;

final class HouseRulesTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.of("org.emic.report").check();
    }

}
