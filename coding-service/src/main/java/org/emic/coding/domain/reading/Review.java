package org.emic.coding.domain.reading;

/// How far people have come with what the machine suggests.
///
/// @param suggestions of the machine, decided about or not
/// @param decided those that a person has confirmed, edited or rejected
/// @param own codings that people made of their own accord
public record Review(int suggestions, int decided, int own) {

    /// Whether nobody has decided anything.
    public boolean isUntouched() {
        return decided == 0 && own == 0;
    }

}
