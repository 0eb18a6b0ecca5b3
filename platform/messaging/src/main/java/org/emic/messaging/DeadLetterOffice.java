package org.emic.messaging;

import java.util.Optional;

/// What people decide about records that could not be read. A bean of every service.
public final class DeadLetterOffice {

    private static final int MOST_WHO_CHARS = 200;
    private static final int MOST_WHY_CHARS = 2_000;

    private final OneTransaction transaction;
    private final LettersJdbc letters;
    private final EventConsumers consumers;

    DeadLetterOffice(OneTransaction transaction, LettersJdbc letters, EventConsumers consumers) {
        this.transaction = transaction;
        this.letters = letters;
        this.consumers = consumers;
    }

    /// Gives up on a record: records who did and why, and lets the service do what follows, in one transaction. Other
    /// copies of its event are given up with it.
    ///
    /// @param letter see [BlockedRecord#letter()]
    /// @param who    a name, 1 to 200 characters
    /// @param why    1 to 2,000 characters
    /// @throws IllegalArgumentException if who or why is not as it must be
    public GivingUp giveUp(long letter, String who, String why) {
        Names.check("who", who, MOST_WHO_CHARS);
        checkWhy(why);
        try {
            return transaction.run(() -> giveUpNow(letter, who, why));
        } catch (CannotGiveUp notYet) {
            return new GivingUp.NotPossible(notYet.why());
        }
    }

    private GivingUp giveUpNow(long id, String who, String why) {
        Optional<Letter> found = letters.lock(id);
        if (found.isEmpty()) {
            return new GivingUp.Unknown();
        }
        Letter letter = found.get();
        if (letter.state() != LetterState.OPEN) {
            return new GivingUp.Closed(letter.state());
        }
        letters.giveUp(letter, who, why);
        consumers.givenUp(letter.record().consumer(), letter.record().type())
                .ifPresent(handler -> handler.givenUp(letter.givenUp()));
        return new GivingUp.Done();
    }

    private static void checkWhy(String why) {
        if (why.isBlank() || why.length() > MOST_WHY_CHARS || why.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("why must have 1 to %d characters".formatted(MOST_WHY_CHARS));
        }
    }

    /// What came of giving up.
    public sealed interface GivingUp {

        /// It is recorded.
        record Done() implements GivingUp {}

        /// The service cannot do without the record yet. Nothing was changed.
        ///
        /// @param why a sentence for the person
        record NotPossible(String why) implements GivingUp {}

        /// It was decided before.
        record Closed(LetterState state) implements GivingUp {}

        /// There is no such letter.
        record Unknown() implements GivingUp {}

    }

}
