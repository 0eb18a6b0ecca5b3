package org.emic.coding;

import org.emic.houserules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        HouseRules.of("org.emic.coding").check();
    }

}
