package org.emic.ingest.domain.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private final Identifiers identifiers = new Identifiers();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMAIL         | maria.lopez@example.org                | write to maria.lopez@example.org, please
            EMAIL         | maria @ gmail . com                    | can you email ( maria @ gmail . com ) about it
            EMAIL         | maria dot lopez at gmail dot com       | it's maria dot lopez at gmail dot com okay
            EMAIL         | lopez underscore 7 at yahoo dot co dot uk | lopez underscore 7 at yahoo dot co dot uk
            EMAIL         | j dot smith eighty two at gmail dot com | it is j dot smith eighty two at gmail dot com
            EMAIL         | a k odhiambo at proton mail dot com    | write a k odhiambo at proton mail dot com
            EMAIL         | help at freedom house dot org          | it's help at freedom house dot org
            URL           | https://example.org/a?b=c              | see https://example.org/a?b=c.
            URL           | www.example.org                        | on www.example.org, they say
            URL           | example.co.uk/help                     | on example.co.uk/help you find
            URL           | w w w dot example dot org slash help   | go to w w w dot example dot org slash help
            IP_ADDRESS    | 98.85.59.159                           | blocked 98.85.59.159 again
            IP_ADDRESS    | 2001:db8::ff00:42:8329                 | from 2001:db8::ff00:42:8329
            CARD          | 4532 2766 4457 7020                    | card 4532 2766 4457 7020 is lost
            BANK_ACCOUNT  | GB29 NWBK 6016 1331 9268 19            | pay to GB29 NWBK 6016 1331 9268 19
            PHONE         | (07) 5331 0577                         | call me on (07) 5331 0577?
            PHONE         | +44 20 7946 0018                       | it is +44 20 7946 0018
            PHONE         | 868-555-0147                           | 868-555-0147. There, done.
            PHONE         | 001-420-335-7509x385                   | fax 001-420-335-7509x385
            PHONE         | oh seven double four nine one one two  | it's oh seven double four nine one one two, call
            ID_NUMBER     | 531-21-7351                            | my number is 531-21-7351
            ID_NUMBER     | AB 12 34 56 C                          | hers was AB 12 34 56 C
            ID_NUMBER     | C01X00T47                              | her passport number is C01X00T47
            ID_NUMBER     | 44/2019                                | it became case no. 44/2019 then
            ID_NUMBER     | 2019 slash 4471                        | her case number was 2019 slash 4471
            DATE_OF_BIRTH | 3 March 1985                           | I was born on 3 March 1985 in
            DATE_OF_BIRTH | fourth of July nineteen ninety-one     | she was born on the fourth of July nineteen ninety-one
            DATE_OF_BIRTH | nineteen eighty five                   | i was born in nineteen eighty five in
            DATE_OF_BIRTH | twenty-first of may two thousand and three | born the twenty-first of may two thousand and three
            URL           | @mark_the_lawyer                       | on Twitter I'm @mark_the_lawyer, follow me
            DATE_OF_BIRTH | 1985                                   | she was born in 1985
            ADDRESS       | 14 Nelson Mandela Drive                | at 14 Nelson Mandela Drive, upstairs
            ADDRESS       | SW1A 1AA                               | postcode SW1A 1AA
            """)
    void findsWhatHasAForm(Kind kind, String found, String text) {
        assertThat(identifiers.in(text))
                .anySatisfy(mark -> {
                    assertThat(mark.span().in(text)).isEqualTo(found);
                    assertThat(mark.kind()).isEqualTo(kind);
                    assertThat(mark.certain()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"We met on 12/27/1986 and again on 1998-06-28.", "From 1998-2004 it was two or three.",
            "It cost 1,250,000 or 12.5 a head.", "At 10:30, in room 12, for 45 minutes.", "one or two or three of them",
            "I looked at dot com companies", "e.g. this, i.e. that", "They came at 2 in the morning."})
    void leavesQuantitiesDatesAndTimesAlone(String text) {
        assertThat(identifiers.in(text)).isEmpty();
    }

    @Test
    void doubtsWhatMayBeAQuantity() {
        assertThat(identifiers.in("about 12 000 000 people")).singleElement()
                .satisfies(mark -> assertThat(mark.certain()).isFalse());
    }

    @Test
    void doubtsSixSpokenDigits() {
        assertThat(identifiers.in("one two three four five six")).singleElement()
                .satisfies(mark -> assertThat(mark.certain()).isFalse());
    }

    @Test
    void takesACardOnlyWithTheRightCheckDigit() {
        assertThat(kinds("card 4532 2766 4457 7021")).doesNotContain(Kind.CARD).isNotEmpty();
    }

    @Test
    void takesAnAccountOnlyWithTheRightCheckDigits() {
        assertThat(kinds("GB28 NWBK 6016 1331 9268 19")).doesNotContain(Kind.BANK_ACCOUNT);
    }

    private List<Kind> kinds(String text) {
        return identifiers.in(text).stream().map(Mark::kind).toList();
    }
}
