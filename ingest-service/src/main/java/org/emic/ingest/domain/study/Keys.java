package org.emic.ingest.domain.study;

import java.util.Set;
import org.emic.ingest.domain.protection.pseudonyms.Key;

/// The keys of studies, which say whose pseudonym is whose, wherever they are kept.
public interface Keys {

    /// What was sealed cannot be opened: this service was started with another secret than the one that sealed it.
    final class Sealed extends RuntimeException {

        public Sealed(Throwable cause) {
            super("The key of a study cannot be opened with this service's secret", cause);
        }
    }

    /// Whether this service has a secret to seal keys with. Without one no names can be replaced.
    boolean canSeal();

    /// The study's key so far.
    ///
    /// @throws Sealed if it cannot be opened
    Key of(StudyId study);

    /// Keeps what a study's key has more than before.
    void keep(StudyId study, Key grown);

    /// Erases the names, in all their forms, of whoever bears a pseudonym; the pseudonym stays taken.
    ///
    /// @return how many forms that were
    int erase(StudyId study, String bearer);

    /// The pseudonyms that stand in no released transcript of the study, in any form of the name.
    Set<String> unused(StudyId study);

    /// Whether another study has given this pseudonym.
    boolean isGivenElsewhere(StudyId study, String pseudonym);
}
