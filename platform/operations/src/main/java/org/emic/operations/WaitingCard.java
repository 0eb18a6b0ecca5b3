package org.emic.operations;

import java.util.Locale;
import org.emic.messaging.UnsentEvents.Waiting;

/// What waits to be sent, as the page shows it.
///
/// @param events how many
/// @param since  when the oldest of them happened; empty if none waits
record WaitingCard(String events, String since) {

    static WaitingCard of(Waiting waiting) {
        return new WaitingCard(String.format(Locale.ENGLISH, "%,d", waiting.events()),
                waiting.oldest().map(LetterCard::time).orElse(""));
    }

}
