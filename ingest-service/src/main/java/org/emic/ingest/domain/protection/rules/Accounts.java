package org.emic.ingest.domain.protection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;

/// Card numbers and bank accounts that carry the right check digits.
final class Accounts implements Rule {

    private static final Pattern CARD = Pattern.compile("(?<![\\d.-])\\d(?:[ -]?\\d){12,18}(?!\\d)");
    private static final Pattern IBAN = Pattern
            .compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}[0-9]{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}"
                    + "(?:[ -]?[A-Za-z0-9]{1,3})?(?![\\p{L}\\p{N}])");

    @Override
    public List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>(
                Patterns.marks(CARD, text, Kind.CARD, number -> Checks.luhn(number.replaceAll("[ -]", ""))));
        marks.addAll(Patterns.marks(IBAN, text, Kind.BANK_ACCOUNT,
                account -> Checks.iban(account.replaceAll("[ -]", ""))));
        return marks;
    }
}
