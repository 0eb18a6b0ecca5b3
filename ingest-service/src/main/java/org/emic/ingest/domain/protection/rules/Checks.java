package org.emic.ingest.domain.protection.rules;

import java.math.BigInteger;

/// Check digits.
final class Checks {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Checks() {}

    /// Luhn's formula (ISO/IEC 7812-1, annex B).
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /// The remainder that an IBAN must have (ISO 13616-1), given without blanks.
    static boolean iban(String iban) {
        StringBuilder number = new StringBuilder();
        for (char c : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
            number.append(Character.digit(c, Character.MAX_RADIX));
        }
        return new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }
}
