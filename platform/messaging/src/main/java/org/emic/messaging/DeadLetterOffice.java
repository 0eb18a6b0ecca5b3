package org.emic.messaging;

import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people decide about records that could not be read. A bean of every service.
public final class DeadLetterOffice {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterOffice.class);

    private final OneTransaction transaction;
    private final LettersJdbc letters;
    private final DeadLetters deadLetters;
    private final EventConsumers consumers;

    DeadLetterOffice(OneTransaction transaction, LettersJdbc letters, DeadLetters deadLetters,
            EventConsumers consumers) {
        this.transaction = transaction;
        this.letters = letters;
        this.deadLetters = deadLetters;
        this.consumers = consumers;
    }

    /// Hands the record to its consumer as if it had just arrived; also after it was given up.
    ///
    /// @param letter see [BlockedRecord#letter()]
    /// @param by     who has it tried; nobody needs to be named
    public Retrying retry(long letter, ByWhom by) {
        Optional<Letter> found = letters.find(letter);
        if (found.isEmpty()) {
            return new Retrying.Unknown();
        }
        if (!found.get().mayBeTriedAgain()) {
            return new Retrying.Closed(found.get().state());
        }
        return consumers.find(found.get().record().consumer())
                .map(consumer -> retry(found.get(), consumer, by))
                .orElseGet(Retrying.NotReadHere::new);
    }

    private Retrying retry(Letter letter, EventConsumer consumer, ByWhom by) {
        try {
            return lying(letter)
                    .or(() -> letters.find(letter.record().letter()).flatMap(this::lying))
                    .map(found -> again(letter, found, consumer, by))
                    .orElseGet(() -> new Retrying.Gone(letter.record().topic()));
        } catch (RuntimeException | Error fault) {
            log.warn("Letter {} could not be tried again, nothing was changed: {}", letter.record().letter(),
                    Fault.trace(fault));
            return new Retrying.Failed(Fault.name(fault));
        }
    }

    // Asked for twice: it may just have been moved.
    private Optional<DeadLetters.DeadLetter> lying(Letter letter) {
        return deadLetters.find(letter.place()).filter(letter::isOf);
    }

    private Retrying again(Letter letter, DeadLetters.DeadLetter found, EventConsumer consumer, ByWhom by) {
        try {
            return switch (consumer.again(found.arrival(), () -> letters.retried(letter, by.who(), by.why()))) {
                case HANDLED -> new Retrying.Done();
                case KNOWN -> {
                    letters.arrived(letter.record().consumer(), Objects.requireNonNull(letter.eventId()));
                    yield new Retrying.Known();
                }
                case SKIPPED -> new Retrying.NotReadHere();
            };
        } catch (Unreadable unreadable) {
            letters.stillUnreadable(letter, unreadable.reason(), by.who(), by.why());
            return new Retrying.StillUnreadable(unreadable.reason());
        }
    }

    /// Gives up on a record: records who did and why, and lets the service do what follows, in one transaction. Other
    /// copies of its event are given up with it.
    ///
    /// @param letter see [BlockedRecord#letter()]
    /// @throws IllegalArgumentException if it is not said who and why
    public GivingUp giveUp(long letter, ByWhom by) {
        if (by.who().isBlank() || by.why().isBlank()) {
            throw new IllegalArgumentException("giving up needs a who and a why");
        }
        try {
            GivingUp outcome = transaction.run(() -> giveUpNow(letter, by));
            if (outcome instanceof GivingUp.Done) {
                log.info("Letter {} was given up", letter);
            }
            return outcome;
        } catch (CannotGiveUp notYet) {
            return new GivingUp.NotPossible(notYet.why());
        }
    }

    private GivingUp giveUpNow(long id, ByWhom by) {
        Optional<Letter> found = letters.lock(id);
        if (found.isEmpty()) {
            return new GivingUp.Unknown();
        }
        Letter letter = found.get();
        if (letter.state() != LetterState.OPEN) {
            return new GivingUp.Closed(letter.state());
        }
        letters.giveUp(letter, by.who(), by.why());
        consumers.find(letter.record().consumer())
                .flatMap(consumer -> consumer.givenUp(letter.record().type()))
                .ifPresent(handler -> handler.givenUp(letter.givenUp()));
        return new GivingUp.Done();
    }

}
