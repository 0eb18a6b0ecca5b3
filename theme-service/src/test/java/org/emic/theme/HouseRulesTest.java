package org.emic.theme;

import org.emic.houserules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        HouseRules.of("org.emic.theme").check();
    }

}
