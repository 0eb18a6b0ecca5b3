package org.emic.coding.domain.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.coding.domain.Status.CONFIRMED;
import static org.emic.coding.domain.Status.HUMAN;
import static org.emic.coding.domain.Status.SUGGESTED;
import static org.emic.coding.domain.decisions.Desk.carriers;
import static org.emic.coding.domain.decisions.Desk.code;
import static org.emic.coding.domain.decisions.Desk.unit;

import java.util.List;
import java.util.Map;
import org.emic.coding.domain.ChangeLog;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.CodebookChange;
import org.emic.coding.domain.EmptyCode;
import org.junit.jupiter.api.Test;

/// Decisions about codes of a codebook that a researcher brought.
class BroughtCodesTest {

    private static final CodeId PAY = CodeId.brought("Pay");
    private static final CodeId A = Desk.code(0);

    private final Desk desk = new Desk();

    @Test
    void aBroughtCodeStaysAPersonsWhateverIsDecided() {
        desk.suggests(new int[]{5, 6, 7}).brings("Pay", SUGGESTED, 0, 1, 2);

        desk.decides(new Act.Rename(PAY, "Wages"));
        desk.decides(new Act.Confirm(unit(1), PAY));

        Code told = code(desk.decided(), PAY).orElseThrow();
        assertThat(told.label()).isEqualTo("Wages");
        assertThat(told.status()).isEqualTo(HUMAN);
        assertThat(told.definition()).isEqualTo("what Pay means");
        assertThat(carriers(desk.decided(), PAY)).isEqualTo(Map.of(0, SUGGESTED, 1, CONFIRMED, 2, SUGGESTED));
        assertThat(desk.decided().coded().codings()).filteredOn(coding -> coding.code().equals(PAY))
                .allSatisfy(coding -> assertThat(coding.ledger().confidence()).isPresent());
    }

    @Test
    void whatNothingCarriesIsListedAndCanBeGiven() {
        desk.suggests(new int[]{0, 1, 2}).brings("Pay", SUGGESTED);
        EmptyCode unused = new EmptyCode(PAY, "Pay", HUMAN, "what Pay means");
        assertThat(desk.decided().empty()).containsExactly(unused);

        desk.decides(new Act.Confirm(unit(0), A));
        assertThat(desk.decided().empty()).containsExactly(unused);

        desk.decides(new Act.Apply(unit(2), PAY));
        assertThat(desk.decided().empty()).isEmpty();
        assertThat(code(desk.decided(), PAY).orElseThrow().definition()).isEqualTo("what Pay means");
        assertThat(carriers(desk.decided(), PAY)).isEqualTo(Map.of(2, HUMAN));
    }

    @Test
    void aBroughtCodeTakesTheNameAndTheIdOfNoOther() {
        desk.suggests(new int[]{0, 1, 2});
        desk.decides(new Act.Rename(A, "Money"));

        desk.suggests(new int[]{5, 6}).brings("Pay", HUMAN, 0, 1, 2);

        assertThat(code(desk.decided(), A).orElseThrow().label()).isEqualTo("Money");
        assertThat(carriers(desk.decided(), A)).containsOnlyKeys(0, 1, 2);
        assertThat(code(desk.decided(), PAY).orElseThrow().label()).isEqualTo("Pay");
        assertThat(carriers(desk.decided(), PAY)).isEqualTo(Map.of(0, HUMAN, 1, HUMAN, 2, HUMAN));
        assertThat(desk.decided().proposals()).isEmpty();
    }

    @Test
    void aBroughtCodeThatLosesItsIncidentsKeepsItsPlace() {
        desk.suggests(new int[]{5, 6}).brings("Pay", SUGGESTED, 0, 1, 2);
        desk.decides(new Act.Rename(PAY, "Wages"));

        desk.suggests(new int[]{0, 1, 2}).brings("Pay", SUGGESTED);

        assertThat(code(desk.decided(), PAY).orElseThrow().status()).isEqualTo(HUMAN);
        assertThat(code(desk.decided(), PAY).orElseThrow().label()).isEqualTo("Wages");
        assertThat(carriers(desk.decided(), PAY)).containsOnlyKeys(0, 1, 2);
        assertThat(desk.decided().proposals()).hasSize(3);
    }

    @Test
    void onlyAPersonMergesABroughtCode() {
        desk.suggests(new int[]{5, 6}).brings("Pay", SUGGESTED, 0, 1, 2);
        ChangeLog.Told before = ChangeLog.Told.of(desk.decided().coded());

        desk.decides(new Act.Merge(PAY, Desk.code(5)));
        assertThat(changes(before)).filteredOn(change -> change.code().id().equals(PAY)).singleElement()
                .isEqualTo(new CodebookChange.Merged(before.codes().getFirst(), Desk.code(5), "because"));

        Desk machine = new Desk().suggests(new int[]{0, 1, 2, 5, 6}).brings("Pay", SUGGESTED);
        assertThat(ChangeLog.between(before, machine.decided().coded(), Map.of()))
                .filteredOn(change -> change.code().id().equals(PAY)).singleElement()
                .isInstanceOf(CodebookChange.Retired.class);
    }

    private List<CodebookChange> changes(ChangeLog.Told before) {
        return ChangeLog.between(before, desk.decided().coded(), desk.decided().reasons());
    }

}
