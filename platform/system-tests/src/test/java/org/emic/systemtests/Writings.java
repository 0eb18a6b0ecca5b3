package org.emic.systemtests;

import java.util.function.Consumer;

/// Something in which words may stand.
@FunctionalInterface
interface Writings {

    /// Has all of it read, one writing after the other.
    void readTo(Consumer<Writing> reader) throws Exception;

    /// A value, record, file or page.
    ///
    /// @param place where it is, for a person: `emic_report.report.body`
    /// @param bytes what stands there; text in UTF-8
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Writing(String place, byte[] bytes) {}

}
